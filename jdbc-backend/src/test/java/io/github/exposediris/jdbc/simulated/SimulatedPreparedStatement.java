package io.github.exposediris.jdbc.simulated;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement that takes no UUID and no moment with a zone, and that knows one key, that of the row that was inserted last. The
 * server has no RETURNING: InterSystems SQL Reference, INSERT.
 */
final class SimulatedPreparedStatement extends SimulatedStatement {
    private final String sql;
    private final Connection wire;

    SimulatedPreparedStatement(PreparedStatement statement, String sql, Connection connection, Connection wire) {
        super(statement, connection);
        this.sql = sql;
        this.wire = wire;
    }

    @Override
    @Nullable Object simulated(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "setObject" -> set(method, arguments);
            case "getGeneratedKeys" -> key();
            default -> super.simulated(proxy, method, arguments);
        };
    }

    @Override
    String text(@Nullable Object[] arguments) {
        return sql;
    }

    private @Nullable Object set(Method method, @Nullable Object[] arguments) throws Throwable {
        Object value = arguments[1];
        if (value instanceof UUID || value instanceof Instant || value instanceof OffsetDateTime || value instanceof ZonedDateTime) {
            throw NativeFailure.of("Unsupported parameter type: " + value.getClass().getName(), "S1000", 460);
        }
        return passOn(method, arguments);
    }

    private Object key() throws Exception {
        if (!sql.strip().toUpperCase(Locale.ROOT).startsWith("INSERT")) {
            throw NativeFailure.of("Not an INSERT statement", "S1000", 460);
        }
        return wire.createStatement().executeQuery("SELECT LAST_IDENTITY()");
    }
}
