package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server of its own and a pgjdbc connection with default settings for each test. */
final class TestServer implements BeforeEachCallback, AfterEachCallback {
    private static final Pattern CODE = Pattern.compile("\\[SQLCODE: <-(\\d+)>");

    private EmbeddedIris iris;
    private Connection connection;
    private final List<Connection> others = new ArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        iris = EmbeddedIris.start();
        connection = DriverManager.getConnection(url(), "_SYSTEM", "");
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        for (Connection other : others) {
            other.close();
        }
        others.clear();
        connection.close();
        iris.close();
    }

    EmbeddedIris iris() {
        return iris;
    }

    String url() {
        return "jdbc:postgresql://" + iris.host() + ":" + iris.port() + "/USER";
    }

    Connection connection() {
        return connection;
    }

    /** One more connection, closed after the test. */
    Connection another() throws SQLException {
        Connection other = DriverManager.getConnection(url(), "_SYSTEM", "");
        others.add(other);
        return other;
    }

    /** Runs statements one after the other and gives the count of the last. */
    int run(String... statements) throws SQLException {
        int count = 0;
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
                count = statement.getUpdateCount();
            }
        }
        return count;
    }

    /** Runs a change with parameters. */
    int change(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** The rows of a query, columns joined by {@code |}. */
    List<String> rows(String sql, Object... parameters) throws SQLException {
        return rows(connection, sql, parameters);
    }

    static List<String> rows(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    /** The only value of a query. */
    String value(String sql, Object... parameters) throws SQLException {
        return rows(sql, parameters).get(0);
    }

    /** The only row of a query that the driver sends as it is, braces included. */
    String unescaped(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return row(result);
            }
        }
    }

    /** The SQLCODE, without its sign, with which the statement is refused. */
    int refusal(String sql, Object... parameters) {
        return code(assertThrows(SQLException.class, () -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, parameters);
                statement.execute();
            }
        }));
    }

    /** The SQLCODE of a failure, without its sign. */
    static int code(SQLException failure) {
        Matcher code = CODE.matcher(String.valueOf(failure.getMessage()));
        return code.find() ? Integer.parseInt(code.group(1)) : 0;
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static String row(ResultSet result) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            values.add(result.getString(i));
        }
        return values.stream().map(String::valueOf).collect(Collectors.joining("|"));
    }
}
