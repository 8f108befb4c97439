package io.github.exposediris.embedded.matrix;

import io.github.exposediris.core.connect.IrisEndpoint;
import io.github.exposediris.core.connect.IrisOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server that was there before, such as an IRIS behind a gateway: what a row creates is dropped before and after it. */
final class GivenServer implements MatrixServer {
    private static final Pattern CREATED = Pattern.compile(
            "(?i)(?:CREATE (?:OR REPLACE )?(?:GLOBAL TEMPORARY )?(TABLE|VIEW|SCHEMA) (?:IF NOT EXISTS )?|ALTER (TABLE) \\S+ RENAME )"
                    + "([\\w.\"]+)");

    private final IrisOptions options;

    GivenServer(String url) {
        options = IrisOptions.parse(url);
    }

    @Override
    public void tryOut(Feature feature) throws SQLException {
        try (Connection own = open();
                Connection other = open()) {
            drop(feature, own);
            try {
                new Trial(feature, true, own, other).run();
            } finally {
                quietly(other, "ROLLBACK");
                quietly(own, "ROLLBACK");
                drop(feature, own);
            }
        }
    }

    private Connection open() throws SQLException {
        if (!(options.endpoint() instanceof IrisEndpoint.Server server)) {
            throw new IllegalArgumentException("support.matrix.url names no server: it shall begin with iris://");
        }
        Properties properties = new Properties();
        properties.setProperty("user", options.user());
        properties.setProperty("password", Objects.requireNonNullElse(options.password(), ""));
        String url = "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + options.namespace();
        return DriverManager.getConnection(url, properties);
    }

    private static void drop(Feature feature, Connection connection) {
        Stream<String> statements = Stream.concat(feature.steps().stream().map(Step::sql), Stream.of(feature.sql()));
        List<String> drops = new ArrayList<>();
        statements.forEach(sql -> {
            Matcher created = CREATED.matcher(sql);
            while (created.find()) {
                String kind = created.group(1) == null ? created.group(2) : created.group(1);
                drops.add("DROP " + kind + " IF EXISTS " + created.group(3));
            }
        });
        Collections.reverse(drops);
        drops.forEach(sql -> quietly(connection, sql));
    }

    /** What is not there cannot be dropped, and no row depends on it. */
    private static void quietly(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException gone) {
            assert gone != null;
        }
    }
}
