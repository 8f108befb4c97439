package io.github.exposediris.jdbc;

import io.github.exposediris.core.comparison.Migration;
import io.github.exposediris.core.comparison.SchemaComparison;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.core.schema.SchemaQueries;
import io.github.exposediris.core.schema.TableName;
import io.github.exposediris.jdbc.exposed.JdbcReflection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;

/** The schema of the server, in a transaction. */
record BlockingSchema(JdbcTransaction transaction) {
    List<TableDefinition> reflect(SchemaScope scope) throws SQLException {
        return JdbcReflection.read(connection(), scope);
    }

    SchemaComparison compared(Table... tables) throws SQLException {
        List<Table> all = List.of(tables);
        return SchemaComparison.of(all, all.isEmpty() ? List.of() : reflect(SchemaScope.of(all)));
    }

    List<String> migration(Table... tables) throws SQLException {
        return Migration.statements(compared(tables), existing(), false);
    }

    private Set<TableName> existing() throws SQLException {
        Set<TableName> names = new HashSet<>();
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(SchemaQueries.TABLES.sql())) {
            while (rows.next()) {
                names.add(new TableName(rows.getString(1), rows.getString(2)));
            }
        }
        return names;
    }

    private Connection connection() {
        return (Connection) transaction.getConnection().getConnection();
    }
}
