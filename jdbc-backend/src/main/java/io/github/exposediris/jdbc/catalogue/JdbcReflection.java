package io.github.exposediris.jdbc.catalogue;

import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.reflection.SchemaQuestion;
import io.github.exposediris.core.reflection.SchemaReading;
import io.github.exposediris.core.reflection.SchemaRow;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.core.schema.SchemaQueries;
import io.github.exposediris.core.schema.TableName;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.statement.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;

/** Carries the questions of a reflection over a JDBC connection. */
public final class JdbcReflection {
    private JdbcReflection() {}

    /**
     * The tables and views of a scope, in nine queries. Blocking.
     *
     * @throws SQLException if INFORMATION_SCHEMA cannot be read, or the connection fails
     */
    public static List<TableDefinition> read(Connection connection, ServerKind kind, SchemaScope scope) throws SQLException {
        SchemaReading reading = SchemaReading.of(scope);
        List<List<SchemaRow>> answers = new ArrayList<>();
        for (SchemaQuestion question : reading.questions()) {
            answers.add(answer(connection, kind, question));
        }
        List<List<SchemaRow>> dictionary = new ArrayList<>();
        try {
            for (SchemaQuestion question : reading.dictionaryQuestions()) {
                dictionary.add(answer(connection, kind, question));
            }
        } catch (SQLException e) {
            IrisException denial = IrisException.from(e);
            if (SchemaReading.isDenial(denial)) {
                return reading.definitions(answers, denial);
            }
            throw e;
        }
        return reading.definitions(answers, dictionary);
    }

    /** The tables that there are, system tables left out. Blocking. */
    public static Set<TableName> tables(Connection connection, ServerKind kind) throws SQLException {
        return names(connection, kind, SchemaQueries.TABLES);
    }

    /** The tables and views that there are, those of the system left out. Blocking. */
    static Set<TableName> tablesAndViews(Connection connection, ServerKind kind) throws SQLException {
        return names(connection, kind, SchemaQueries.TABLES_AND_VIEWS);
    }

    private static Set<TableName> names(Connection connection, ServerKind kind, SqlStatement question) throws SQLException {
        Set<TableName> names = new HashSet<>();
        try (PreparedStatement statement = OwnStatement.prepare(connection, kind, question);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(new TableName(rows.getString(1), rows.getString(2)));
            }
        }
        return names;
    }

    private static List<SchemaRow> answer(Connection connection, ServerKind kind, SchemaQuestion question) throws SQLException {
        try (PreparedStatement statement = OwnStatement.prepare(connection, kind, question.statement());
                ResultSet rows = statement.executeQuery()) {
            return rows(question, rows);
        }
    }

    private static List<SchemaRow> rows(SchemaQuestion question, ResultSet rows) throws SQLException {
        List<SchemaRow> read = new ArrayList<>();
        JdbcResult row = new JdbcResult(rows);
        while (rows.next()) {
            read.add(question.read(row));
        }
        return read;
    }
}
