package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireFault;
import io.github.exposediris.embedded.pgwire.iris.IrisJob;
import io.github.exposediris.embedded.pgwire.iris.Jobs;
import io.github.exposediris.embedded.pgwire.iris.OwnJob;
import io.github.exposediris.embedded.pgwire.iris.PooledJobs;
import io.github.exposediris.embedded.pgwire.iris.SharedJob;
import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.engine.Engine;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.PasswordCheck;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** iris-pgwire 1.0.1 in front of an engine. Thread-safe; the engine is closed after it. */
public final class Gateway implements Engine, AutoCloseable {
    private static final ClientStartup OWN = new ClientStartup("_SYSTEM", "USER", Map.of());

    private final Engine iris;
    private final Faults faults;
    private final @Nullable SharedJob shared;
    private final @Nullable PooledJobs pool;

    private Gateway(Engine iris, Faults faults) throws SQLException {
        this.iris = iris;
        this.faults = faults;
        Jobs.Source source = () -> new IrisJob(iris.open(OWN));
        shared = faults.have(PgWireFault.ONE_TRANSACTION_FOR_ALL) ? new SharedJob(source) : null;
        pool = faults.have(PgWireFault.ANY_CONNECTION)
                ? new PooledJobs(source, faults.have(PgWireFault.CONNECTION_LOST_AT_FAILURE))
                : null;
    }

    /** The server with those faults. */
    public static Gateway open(Engine iris, Faults faults) throws SQLException {
        return new Gateway(iris, faults);
    }

    /** What it does otherwise in the protocol. */
    public ProtocolBehaviour behaviour() {
        return new GatewayBehaviour(faults);
    }

    @Override
    public EngineSession open(ClientStartup startup) throws SQLException {
        return new GatewaySession(faults, jobs(startup));
    }

    private Jobs jobs(ClientStartup startup) throws SQLException {
        ClientStartup known = faults.have(PgWireFault.DATABASE_IGNORED) ? OWN : startup;
        if (shared != null) {
            refuseUnknown(known);
            return shared;
        } else if (pool != null) {
            refuseUnknown(known);
            return pool;
        }
        return new OwnJob(() -> new IrisJob(iris.open(known)));
    }

    /** Processes are shared, so only a session that is closed at once tells whether the client may come in. */
    private void refuseUnknown(ClientStartup startup) throws SQLException {
        if (startup != OWN) {
            iris.open(startup).close();
        }
    }

    @Override
    public PasswordCheck passwordCheck(ClientStartup startup) {
        return faults.have(PgWireFault.PASSWORD_NOT_ASKED) ? new PasswordCheck.Trust() : iris.passwordCheck(startup);
    }

    @Override
    public Map<String, String> parameters() {
        return iris.parameters();
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.end();
        }
        if (pool != null) {
            pool.end();
        }
    }
}
