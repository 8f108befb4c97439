package io.github.exposediris.jdbc.simulated;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement that says what it will not do: a query is no update, and the reverse. Seen: the texts of IRISStatement's refusals. */
class SimulatedStatement extends Simulation {
    private static final Pattern QUERY = Pattern.compile("\\s*\\(*\\s*(SELECT|WITH|EXPLAIN|CALL)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Connection connection;

    SimulatedStatement(Statement statement, Connection connection) {
        super(statement);
        this.connection = connection;
    }

    @Override
    @Nullable Object simulated(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getConnection" -> connection;
            case "executeQuery" -> query(method, arguments, text(arguments));
            case "executeUpdate" -> update(method, arguments, text(arguments));
            case "executeLargeUpdate", "executeLargeBatch" -> throw new UnsupportedOperationException(method.getName());
            default -> passOn(method, arguments);
        };
    }

    String text(@Nullable Object[] arguments) {
        return (String) arguments[0];
    }

    private @Nullable Object query(Method method, @Nullable Object[] arguments, String sql) throws Throwable {
        if (!QUERY.matcher(sql).matches()) {
            throw NativeFailure.of("executeQuery called with a non-query", "S1000", 460);
        }
        return passOn(method, arguments);
    }

    private @Nullable Object update(Method method, @Nullable Object[] arguments, String sql) throws Throwable {
        if (QUERY.matcher(sql).matches()) {
            throw NativeFailure.of("executeUpdate called with a query", "S1000", 460);
        }
        if (arguments.length > 1) {
            throw new SQLException("not simulated");
        }
        return passOn(method, arguments);
    }
}
