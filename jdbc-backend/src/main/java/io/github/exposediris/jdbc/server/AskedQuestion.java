package io.github.exposediris.jdbc.server;

import io.github.exposediris.core.error.ConnectionFailedException;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.server.ProbeAnswer;
import io.github.exposediris.core.server.ProbeQuestion;
import io.github.exposediris.jdbc.connection.CutOff;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One question on one connection. */
final class AskedQuestion {
    static final int LIMIT_MILLIS = 3_000;
    private static final Executor DIRECT = Runnable::run;

    private AskedQuestion() {}

    /**
     * The answer; every failure is one, silence among them.
     *
     * @throws SQLException if the connection was lost
     */
    static ProbeAnswer ask(Connection connection, ProbeQuestion question) throws SQLException {
        try {
            boolean before = connection.getAutoCommit();
            limit(connection, LIMIT_MILLIS);
            connection.setAutoCommit(!question.inTransaction());
            try {
                return answer(connection, question);
            } finally {
                if (question.inTransaction()) {
                    connection.rollback();
                }
                connection.setAutoCommit(before);
                limit(connection, 0);
            }
        } catch (SQLException e) {
            if (IrisException.from(e) instanceof ConnectionFailedException && !CutOff.isSilence(e)) {
                throw e;
            }
            String reason = String.valueOf(e.getMessage());
            return CutOff.isSilence(e) ? new ProbeAnswer.Nothing(reason) : new ProbeAnswer.Refusal(reason);
        } catch (RuntimeException e) {
            return new ProbeAnswer.Nothing(e.toString());
        }
    }

    /** Not every driver has one; then the question takes as long as it takes. */
    static void limit(Connection connection, int millis) {
        try {
            connection.setNetworkTimeout(DIRECT, millis);
        } catch (SQLException | RuntimeException e) {
            // see above
        }
    }

    private static ProbeAnswer answer(Connection connection, ProbeQuestion question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question.sql())) {
            for (int i = 0; i < question.texts().size(); i++) {
                statement.setString(i + 1, question.texts().get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? row(rows) : new ProbeAnswer.Nothing("no row");
            }
        }
    }

    private static ProbeAnswer row(ResultSet rows) throws SQLException {
        ResultSetMetaData metaData = rows.getMetaData();
        List<@Nullable String> values = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            values.add(value(rows, i));
            types.add(String.valueOf(metaData.getColumnTypeName(i)));
        }
        return ProbeAnswer.Row.of(values, types);
    }

    private static @Nullable String value(ResultSet rows, int column) {
        try {
            return rows.getString(column);
        } catch (SQLException | RuntimeException e) {
            return null;
        }
    }
}
