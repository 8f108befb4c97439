package io.github.exposediris.jdbc.server;

import io.github.exposediris.jdbc.connection.AdaptedConnection;
import io.github.exposediris.jdbc.connection.TypedText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Tries whether a server reads and writes numbers as their bits; one that does not takes them for digits, announces other types than it
 * sends, or fails.
 */
final class NumberBits {
    private static final double DOUBLE = -1 / 7.0;
    private static final long LONG = -0x3031_3233_3435_3637L;
    private static final int INT = 0x3132_3334;
    private static final short SHORT = 0x3930; // whose digits begin with other bytes
    /** A driver asks for bits once it was told the types of the columns: with the first answer, or when it prepares the statement. */
    private static final int MOST_QUESTIONS = 8;

    private NumberBits() {}

    /**
     * One question, until the answer comes as bits, in the form that will be used; the connection exchanges digits as before in the end.
     * Blocking, within the limit of a probe's questions.
     *
     * @throws SQLException if the connection is lost on the way
     */
    static boolean areExchanged(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(AdaptedConnection.class)) {
            return false;
        }
        AdaptedConnection adapted = connection.unwrap(AdaptedConnection.class);
        boolean autoCommit = connection.getAutoCommit();
        int limit = connection.getNetworkTimeout();
        connection.setAutoCommit(true);
        adapted.exchangeNumbersAsBits(true);
        AskedQuestion.limit(connection, AskedQuestion.LIMIT_MILLIS);
        try {
            return comeBack(connection, adapted);
        } catch (SQLException | RuntimeException e) {
            if (connection.isClosed()) {
                throw e;
            }
            return false;
        } finally {
            if (!connection.isClosed()) {
                AskedQuestion.limit(connection, limit);
                adapted.exchangeNumbersAsBits(false);
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private static boolean comeBack(Connection connection, AdaptedConnection adapted) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                TypedText.of("SELECT CAST(? AS DOUBLE), CAST(? AS BIGINT), CAST(? AS INTEGER), CAST(? AS SMALLINT)"))) {
            question.setDouble(1, DOUBLE);
            question.setLong(2, LONG);
            question.setInt(3, INT);
            question.setShort(4, SHORT);
            for (int i = 0; i < MOST_QUESTIONS; i++) {
                try (ResultSet answer = question.executeQuery()) {
                    if (!answer.next() || !isRight(answer)) {
                        return false;
                    } else if (adapted.isOfBits(answer)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static boolean isRight(ResultSet answer) throws SQLException {
        return answer.getDouble(1) == DOUBLE && answer.getLong(2) == LONG && answer.getInt(3) == INT && answer.getShort(4) == SHORT;
    }
}
