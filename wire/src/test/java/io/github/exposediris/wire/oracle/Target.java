package io.github.exposediris.wire.oracle;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import reactor.core.publisher.Mono;

/** A server that is asked. */
record Target(String name, int port) {
    private static final String USER = "postgres";

    /** @param options driver properties, such as {@code prepareThreshold=-1} */
    java.sql.Connection jdbc(String options) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER + '&' + options);
    }

    Connection r2dbc(boolean binary) {
        ConnectionFactoryOptions options = ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, "postgresql")
                .option(ConnectionFactoryOptions.HOST, "127.0.0.1")
                .option(ConnectionFactoryOptions.PORT, port)
                .option(ConnectionFactoryOptions.USER, USER)
                .option(ConnectionFactoryOptions.DATABASE, "postgres")
                .option(Option.valueOf("forceBinary"), binary)
                .build();
        return Mono.from(ConnectionFactories.get(options).create()).block();
    }

    RawSession raw() throws IOException {
        return new RawSession(port, USER);
    }

    void run(String... statements) throws SQLException {
        try (java.sql.Connection connection = jdbc("prepareThreshold=0");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
