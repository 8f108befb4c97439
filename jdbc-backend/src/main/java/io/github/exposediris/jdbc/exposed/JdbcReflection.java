package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.reflection.SchemaQuestion;
import io.github.exposediris.core.reflection.SchemaReading;
import io.github.exposediris.core.reflection.SchemaRow;
import io.github.exposediris.core.reflection.SchemaScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;

/** Carries the questions of a reflection over a JDBC connection. */
public final class JdbcReflection {
    private JdbcReflection() {}

    /**
     * The tables and views of a scope, in nine queries. Blocking.
     *
     * @throws SQLException if INFORMATION_SCHEMA cannot be read, or the connection fails
     */
    public static List<TableDefinition> read(Connection connection, SchemaScope scope) throws SQLException {
        SchemaReading reading = SchemaReading.of(scope);
        List<List<SchemaRow>> answers = new ArrayList<>();
        for (SchemaQuestion question : reading.questions()) {
            answers.add(answer(connection, question));
        }
        List<List<SchemaRow>> dictionary = new ArrayList<>();
        try {
            for (SchemaQuestion question : reading.dictionaryQuestions()) {
                dictionary.add(answer(connection, question));
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

    private static List<SchemaRow> answer(Connection connection, SchemaQuestion question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question.statement().sql())) {
            int position = 0;
            for (Pair<?, ?> argument : question.statement().arguments()) {
                statement.setString(++position, String.valueOf(argument.getSecond()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows(question, rows);
            }
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
