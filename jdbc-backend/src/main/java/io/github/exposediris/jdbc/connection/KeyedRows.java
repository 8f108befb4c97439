package io.github.exposediris.jdbc.connection;

import io.github.exposediris.jdbc.connection.ParameterSettings.Setting;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Several rows of one INSERT, each followed by the question for its key, in one text: the driver cuts that into statements, each of them
 * parsed by itself, and sends all of them before it waits for the first answer. Inside a transaction only, as else what a failure leaves
 * would depend on what was sent with it. For the connection's thread.
 */
final class KeyedRows {
    /** Few sizes, as each is a text of its own to the driver, and its statements stay with the server. */
    private static final int[] SIZES = {32, 4, 1};

    private final Connection connection;
    private final DriverTraits traits;
    private final String sql;
    private final String question;
    private final Map<Integer, PreparedStatement> prepared = new HashMap<>();

    private KeyedRows(Connection connection, DriverTraits traits, String sql, String question) {
        this.connection = connection;
        this.traits = traits;
        this.sql = sql;
        this.question = question;
    }

    /** For an INSERT; null where it may not go out together with anything. */
    static @Nullable KeyedRows of(Connection connection, DriverTraits traits, String sql) {
        String question = traits.keyQuestion();
        return question == null || sql.indexOf(';') >= 0 ? null : new KeyedRows(connection, traits, sql, question);
    }

    /** How many of these rows, the first of them, go out together now; 0 for none. */
    int together(List<ParameterSettings> rows) throws SQLException {
        if (connection.getAutoCommit()) {
            return 0;
        }
        int markers = markers(rows.get(0));
        int alike = 0;
        while (alike < Math.min(rows.size(), SIZES[0]) && markers(rows.get(alike)) == markers) {
            alike++;
        }
        for (int size : SIZES) {
            if (size <= alike && markers >= 0) {
                return size;
            }
        }
        return 0;
    }

    /** How many parameters a row has; -1 where some is not set. */
    private static int markers(ParameterSettings row) {
        int last = row.all().stream().mapToInt(KeyedRows::index).max().orElse(0);
        return last == row.all().size() ? last : -1;
    }

    private static int index(Setting setting) {
        return (int) Objects.requireNonNull(setting.arguments()[0]);
    }

    /** The statement for these rows, ready to be executed. */
    PreparedStatement bound(List<ParameterSettings> rows, int seconds) throws Throwable {
        PreparedStatement statement = prepared.get(rows.size());
        if (statement == null) {
            // on a line of its own, as the INSERT may end with a comment
            statement = connection.prepareStatement(String.join("\n;", Collections.nCopies(rows.size(), sql + "\n;" + question)));
            prepared.put(rows.size(), statement);
        }
        statement.setQueryTimeout(seconds);
        int before = 0;
        for (ParameterSettings row : rows) {
            for (Setting setting : row.all()) {
                set(statement, setting, before);
            }
            before += row.all().size();
        }
        return statement;
    }

    private void set(PreparedStatement statement, Setting setting, int before) throws Throwable {
        @Nullable Object[] arguments = setting.arguments().clone();
        arguments[0] = before + index(setting);
        arguments[1] = traits.parameter(arguments[1]);
        try {
            setting.method().invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Takes the next answer of an executed statement: how many rows were inserted; their key goes to the others, if there is one. */
    static int answer(PreparedStatement executed, List<Long> keys) throws SQLException {
        int count = executed.getUpdateCount();
        if (count < 0 || !executed.getMoreResults()) {
            throw new SQLException("the server did not answer each of the statements that were sent together");
        }
        try (ResultSet rows = executed.getResultSet()) {
            long key = rows.next() ? rows.getLong(1) : 0;
            if (count > 0 && (key == 0 || rows.wasNull())) {
                throw new SQLException("the server did not tell the key of the inserted row");
            }
            if (count > 0) {
                keys.add(key);
            }
        }
        executed.getMoreResults();
        return count;
    }

    void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }
}
