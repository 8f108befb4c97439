package io.github.exposediris.wire.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/** A server over a fresh {@link PlainEngine}. */
final class Fixture implements AutoCloseable {
    final PlainEngine engine = new PlainEngine();
    final WireServer server;

    Fixture() {
        this(builder -> builder);
    }

    Fixture(UnaryOperator<WireServerBuilder> setUp) {
        try {
            server = setUp.apply(WireServer.builder(engine)).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return server.address().getPort();
    }

    /** @param options driver properties, such as {@code prepareThreshold=-1} */
    Connection connect(String options) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/test?user=someone&" + options);
    }

    /** Threads of the server that still run. */
    long threads() {
        String prefix = "wire-" + port() + "-";
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith(prefix)).count();
    }

    @Override
    public void close() {
        server.close();
    }
}
