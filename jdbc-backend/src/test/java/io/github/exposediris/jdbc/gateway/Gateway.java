package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.wire.GatewaySql;
import io.github.exposediris.core.wire.WireQuery;
import io.github.exposediris.core.wire.WireStatement;
import io.github.exposediris.core.wire.WireValue;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.jdbc.driver.IrisPgWireDriver;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;
import org.jspecify.annotations.Nullable;

/** A server as iris-pgwire 1.0, and a connection of pgjdbc to it, by which statements are sent with and without the rules of core.wire. */
final class Gateway implements AutoCloseable {
    private final ServerKind kind;
    private final EmbeddedIris server;
    private final Connection connection;
    private int tables;

    Gateway(Profile profile, ServerKind kind) throws SQLException {
        this.kind = kind;
        server = EmbeddedIris.builder().profile(profile).start();
        connection = new IrisPgWireDriver().connect(IrisOptions.parse(server.url()));
    }

    /** A new table with a column of that type; its name. */
    String table(String type) throws SQLException {
        String name = "ruled_" + ++tables;
        execute("CREATE TABLE " + name + " (k INTEGER, v " + type + ")");
        return name;
    }

    /** Sends it as it is, with texts and NULLs. */
    void execute(String sql, @Nullable String... arguments) throws SQLException {
        try (PreparedStatement statement = bound(sql, arguments)) {
            statement.execute();
        }
    }

    private PreparedStatement bound(String sql, @Nullable String... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else {
                statement.setString(i + 1, arguments[i]);
            }
        }
        return statement;
    }

    /** Sends it by the rules. */
    void adapted(String sql, WireValue... values) throws SQLException {
        send(GatewaySql.statement(sql, List.of(values)));
    }

    private void send(WireStatement statement) throws SQLException {
        execute(statement.sql(), statement.arguments().toArray(String[]::new));
    }

    /** The first column of the rows, as the driver tells its texts. */
    String plainRows(String sql, @Nullable String... arguments) throws SQLException {
        List<@Nullable String> all = new ArrayList<>();
        try (PreparedStatement statement = bound(sql, arguments); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all.toString();
    }

    /** The first column of the rows, asked for and read by the rules. */
    String rows(String sql, IColumnType<?>... types) throws SQLException {
        WireQuery query = GatewaySql.query(sql, List.of(), List.of(types), kind);
        WireStatement sent = query.statement();
        List<@Nullable Object> all = new ArrayList<>();
        try (PreparedStatement statement = bound(sent.sql(), sent.arguments().toArray(String[]::new));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                RowApi row = query.row(new JdbcResult(rows));
                all.add(readable(row.getObject(1)));
            }
        }
        return all.toString();
    }

    private static @Nullable Object readable(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
