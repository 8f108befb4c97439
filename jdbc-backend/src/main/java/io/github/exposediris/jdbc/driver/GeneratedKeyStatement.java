package io.github.exposediris.jdbc.driver;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A prepared INSERT that tells the keys of its rows. IRIS has no RETURNING: after each row the connection is asked for
 * LAST_IDENTITY(), so that a batch is executed row by row. Source: InterSystems SQL Reference, LAST_IDENTITY.
 */
final class GeneratedKeyStatement extends Delegation {
    private final PreparedStatement statement;
    private final Connection connection;
    private final String column;
    private final List<Object> keys = new ArrayList<>();
    private final List<Setting> row = new ArrayList<>();
    private final List<List<Setting>> batch = new ArrayList<>();

    private GeneratedKeyStatement(PreparedStatement statement, Connection connection, String column) {
        super(statement);
        this.statement = statement;
        this.connection = connection;
        this.column = column;
    }

    static PreparedStatement adapt(PreparedStatement statement, Connection connection, String column) {
        return new GeneratedKeyStatement(statement, connection, column).as(PreparedStatement.class);
    }

    @Override
    @Nullable Object replaced(Method method, @Nullable Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "executeUpdate":
                keys.clear();
                return executeRow();
            case "addBatch":
                batch.add(List.copyOf(row));
                return null;
            case "clearBatch":
                batch.clear();
                return null;
            case "executeBatch":
                keys.clear();
                return executeBatch();
            case "getGeneratedKeys":
                return keys();
            default:
                remember(method, arguments);
                return passOn(method, arguments);
        }
    }

    private void remember(Method method, @Nullable Object[] arguments) {
        boolean parameter = method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer;
        if (parameter) {
            row.removeIf(earlier -> earlier.sets(arguments[0]));
            row.add(new Setting(method, arguments));
        } else if (method.getName().equals("clearParameters")) {
            row.clear();
        }
    }

    private int executeRow() throws SQLException {
        int count = statement.executeUpdate();
        try (PreparedStatement question = connection.prepareStatement("SELECT LAST_IDENTITY()");
                ResultSet answer = question.executeQuery()) {
            answer.next();
            long key = answer.getLong(1);
            if (answer.wasNull()) {
                throw new SQLException("the server did not tell the key of the inserted row");
            }
            keys.add(key);
        }
        return count;
    }

    private int[] executeBatch() throws Throwable {
        int[] counts = new int[batch.size()];
        for (int i = 0; i < counts.length; i++) {
            for (Setting setting : batch.get(i)) {
                passOn(setting.method(), setting.arguments());
            }
            counts[i] = executeRow();
        }
        batch.clear();
        return counts;
    }

    private ResultSet keys() throws SQLException {
        return KeyRows.of(column, keys);
    }

    /** A call that set a parameter. */
    private record Setting(Method method, @Nullable Object[] arguments) {
        boolean sets(@Nullable Object index) {
            return Objects.equals(arguments[0], index);
        }
    }
}
