package io.github.exposediris.embedded.pgwire;

import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.wire.server.WireListener;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A server with a profile, and what it was asked and what went on to its database. */
final class FaultyServer implements AutoCloseable {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> passedOn = new CopyOnWriteArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final List<WireClient> clients = new ArrayList<>();
    private final EmbeddedIris iris;
    private final String options;
    private Connection connection;

    /** @param options of pgjdbc, such as {@code preferQueryMode=simple} */
    FaultyServer(Profile profile, String options, UnaryOperator<EmbeddedIris.Builder> setUp) {
        this.options = options;
        iris = setUp.apply(EmbeddedIris.builder().profile(profile).listener(new WireListener() {
            @Override
            public void statement(String sql) {
                note(sql);
            }

            @Override
            public void passedOn(String sql) {
                passedOn.add(sql);
            }
        })).start();
    }

    private synchronized void note(String sql) {
        asked.add(sql);
        notifyAll();
    }

    /** Waits until a client has asked for this, which then runs. */
    synchronized void awaitAsked(String sql) throws InterruptedException {
        while (!asked.contains(sql)) {
            wait();
        }
    }

    int port() {
        return iris.port();
    }

    /** A new connection, closed with the server. */
    Connection another() throws SQLException {
        return connect("/USER", "_SYSTEM", "");
    }

    Connection connect(String database, String user, String password) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port() + database + "?socketTimeout=20&" + options;
        Connection other = DriverManager.getConnection(url, user, password);
        connections.add(other);
        return other;
    }

    Connection connection() throws SQLException {
        if (connection == null) {
            connection = another();
        }
        return connection;
    }

    /** A client that has logged in. */
    WireClient raw() throws IOException {
        WireClient client = WireClient.loggedIn(port());
        clients.add(client);
        return client;
    }

    FaultyServer run(String... statements) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    int change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** The rows, columns joined by {@code |}, rows by a blank. */
    String rows(String sql, Object... values) throws SQLException {
        return rows(connection(), sql, values);
    }

    static String rows(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return rows(rows);
            }
        }
    }

    static String rows(ResultSet rows) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            List<String> line = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                line.add(rows.getString(i));
            }
            lines.add(line.stream().map(String::valueOf).collect(Collectors.joining("|")));
        }
        return String.join(" ", lines);
    }

    /** The rows, or the SQLSTATE with which they are refused. */
    String rowsOrState(String sql, Object... values) {
        try {
            return rows(sql, values);
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        for (WireClient client : clients) {
            client.close();
        }
        for (Connection open : connections) {
            open.close();
        }
        iris.close();
    }
}
