package io.github.exposediris.embedded;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireMode;
import io.github.exposediris.embedded.pgwire.gateway.Gateway;
import io.github.exposediris.embedded.session.IrisEngine;
import io.github.exposediris.wire.server.WireServer;
import io.github.exposediris.wire.server.WireServerBuilder;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the wire and the engine.
 *
 * @param gateway the public server of the profile; null for a clean one
 */
record Front(IrisEngine engine, @Nullable Gateway gateway) implements AutoCloseable {
    static Front of(IrisEngine engine, Profile profile) {
        PgWireMode mode = profile.mode();
        try {
            return new Front(engine, mode == null ? null : Gateway.open(engine, new Faults(mode, profile.faults())));
        } catch (SQLException failure) {
            throw new IllegalStateException("The process of EmbeddedIris does not begin.", failure);
        }
    }

    WireServerBuilder builder() {
        return gateway == null ? WireServer.builder(engine) : WireServer.builder(gateway).behaviour(gateway.behaviour());
    }

    @Override
    public void close() {
        try (engine) {
            if (gateway != null) {
                gateway.close();
            }
        }
    }
}
