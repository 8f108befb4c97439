package io.github.exposediris.jdbc.catalogue;

import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.wire.GatewaySql;
import io.github.exposediris.core.wire.WireStatement;
import io.github.exposediris.core.wire.WireValues;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Statements that this library sends of its own accord, whose arguments are texts, in the form that the server needs. */
public final class OwnStatement {
    private OwnStatement() {}

    /** The statement with its arguments; the caller closes it. */
    public static PreparedStatement prepare(Connection connection, ServerKind kind, SqlStatement statement) throws SQLException {
        if (kind.changesValues()) {
            WireStatement sent = GatewaySql.statement(statement.sql(), WireValues.of(statement.arguments()));
            return bound(connection, sent.sql(), sent.arguments());
        }
        return bound(connection, statement.sql(),
                statement.arguments().stream().map(argument -> String.valueOf(argument.getSecond())).toList());
    }

    /** Sends a change of the schema. */
    public static void execute(Connection connection, ServerKind kind, String sql) throws SQLException {
        try (PreparedStatement statement = prepare(connection, kind, SqlStatement.of(sql))) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, List<String> texts) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < texts.size(); i++) {
            statement.setString(i + 1, texts.get(i));
        }
        return statement;
    }
}
