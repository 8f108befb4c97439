package io.github.exposediris.jdbc;

import io.github.exposediris.core.comparison.Migration;
import io.github.exposediris.core.comparison.SchemaComparison;
import io.github.exposediris.core.ddl.SentDdl;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.jdbc.exposed.IrisExposedConnection;
import io.github.exposediris.jdbc.catalogue.JdbcReflection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;

/** The schema of the server, in a transaction. */
record BlockingSchema(JdbcTransaction transaction) {
    List<TableDefinition> reflect(SchemaScope scope) throws SQLException {
        return JdbcReflection.read(connection(), kind(), scope);
    }

    SchemaComparison compared(Table... tables) throws SQLException {
        List<Table> all = List.of(tables);
        return SchemaComparison.of(all, all.isEmpty() ? List.of() : reflect(SchemaScope.of(all)));
    }

    List<String> migration(Table... tables) throws SQLException {
        return sent(Migration.statements(compared(tables), JdbcReflection.tables(connection(), kind()), false));
    }

    /** The texts that are sent for these statements, so that what is printed is what would be executed. */
    List<String> sent(Collection<String> statements) {
        return SentDdl.of(statements, ((IrisExposedConnection) transaction.getConnection()).guard().server().release());
    }

    String script(Table... tables) throws SQLException {
        return Migration.script(compared(tables).findings(), migration(tables));
    }

    private ServerKind kind() {
        return ((IrisExposedConnection) transaction.getConnection()).guard().server().kind();
    }

    private Connection connection() {
        return (Connection) transaction.getConnection().getConnection();
    }
}
