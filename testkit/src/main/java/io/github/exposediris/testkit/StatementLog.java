package io.github.exposediris.testkit;

import io.github.exposediris.wire.server.WireListener;
import java.util.Collection;

/** Keeps the texts that clients send to an EmbeddedIris, without the values of their parameters. */
public final class StatementLog {
    private StatementLog() {}

    /** A listener that adds each text to these; they have to be thread-safe, as each client has a thread of its own. */
    public static WireListener to(Collection<? super String> texts) {
        return new WireListener() {
            @Override
            public void statement(String sql) {
                texts.add(sql);
            }
        };
    }
}
