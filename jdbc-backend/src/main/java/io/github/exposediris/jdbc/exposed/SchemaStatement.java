package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.ddl.SentDdl;
import io.github.exposediris.core.schema.DroppedTable;
import io.github.exposediris.core.schema.ForeignKeyCycles;
import io.github.exposediris.core.schema.ForeignKeyEdge;
import io.github.exposediris.core.schema.SchemaQueries;
import io.github.exposediris.core.schema.TableName;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.jdbc.catalogue.OwnStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;
import org.jetbrains.exposed.v1.jdbc.vendors.DatabaseDialectMetadataKt;

/**
 * What a statement that Exposed writes needs besides itself where it changes the schema: Exposed's dialect has no word in how a table or
 * a column is dropped, and its caches do not notice.
 */
final class SchemaStatement {
    private final Connection connection;
    private final ServerKind kind;

    /** On that connection to a server of that kind. */
    SchemaStatement(Connection connection, ServerKind kind) {
        this.connection = connection;
        this.kind = kind;
    }

    /**
     * The statement that is sent, once those that go before it are executed: before a table goes, the foreign keys are dropped that close a
     * cycle with it; before a column becomes the primary key, it is added. Source: InterSystems SQL Reference, ALTER TABLE, DROP TABLE.
     */
    String prepared(String sql) throws SQLException {
        List<String> changes = SentDdl.changes(sql);
        TableName dropped = DroppedTable.of(sql);
        if (dropped != null) {
            breakCycles(dropped);
        }
        for (String earlier : changes.subList(0, changes.size() - 1)) {
            OwnStatement.execute(connection, kind, earlier);
        }
        return changes.get(changes.size() - 1);
    }

    /** Exposed keeps the names of tables and their foreign keys with the database. */
    static void forgetCaches() {
        if (TransactionManager.Companion.currentOrNull() != null) {
            DatabaseDialectMetadataKt.getCurrentDialectMetadata().resetCaches();
        }
    }

    private void breakCycles(TableName table) throws SQLException {
        for (ForeignKeyEdge key : ForeignKeyCycles.closing(table, keys())) {
            OwnStatement.execute(connection, kind, key.dropped());
        }
    }

    private List<ForeignKeyEdge> keys() throws SQLException {
        List<ForeignKeyEdge> keys = new ArrayList<>();
        try (PreparedStatement statement = OwnStatement.prepare(connection, kind, SchemaQueries.FOREIGN_KEYS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                TableName target = new TableName(rows.getString(4), rows.getString(5));
                keys.add(new ForeignKeyEdge(rows.getString(1), rows.getString(2), rows.getString(3), target));
            }
        }
        return keys;
    }
}
