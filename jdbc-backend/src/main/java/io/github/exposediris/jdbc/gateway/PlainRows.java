package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.value.SqlMoments;
import io.github.exposediris.core.wire.WireText;
import io.github.exposediris.jdbc.connection.Delegation;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a server that tells other types than the columns have, of which a program asks for classes: those are made from the texts of
 * the values. Where it asks for none it gets what the driver makes of the type that the server told, and the text where that fails.
 */
final class PlainRows extends Delegation {
    private final ResultSet rows;
    private final Statement statement;
    private final long most;
    private long shown;

    private PlainRows(ResultSet rows, Statement statement, long most) {
        super(rows);
        this.rows = rows;
        this.statement = statement;
        this.most = most;
    }

    /**
     * The rows, as a program reads them.
     *
     * @param statement whose they are
     * @param most so many are shown, as the server sends all; 0 for all
     */
    static ResultSet of(ResultSet rows, Statement statement, long most) {
        return new PlainRows(rows, statement, most).as(ResultSet.class);
    }

    @Override
    protected @Nullable Object replaced(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getStatement" -> statement;
            case "next" -> next();
            case "getObject", "getDate", "getTime", "getTimestamp", "getBytes" -> value(method, arguments);
            default -> passOn(method, arguments);
        };
    }

    private boolean next() throws SQLException {
        return (most == 0 || shown++ < most) && rows.next();
    }

    private @Nullable Object value(Method method, @Nullable Object[] arguments) throws SQLException {
        int column = arguments[0] instanceof Integer index ? index : rows.findColumn((String) arguments[0]);
        @Nullable Object more = arguments.length > 1 ? arguments[1] : null;
        if (method.getName().equals("getObject") && !(more instanceof Class<?>)) {
            return object(column);
        }
        Class<?> type = more instanceof Class<?> asked ? asked : method.getReturnType();
        String text = rows.getString(column);
        if (text == null) {
            return null;
        }
        try {
            Object read = read(text, type);
            return more instanceof Calendar calendar ? inZone(read, calendar) : read == null ? rows.getObject(column, type) : read;
        } catch (RuntimeException e) {
            throw new SQLDataException("Column " + column + " holds no value that is read as " + type.getName() + ".", "22018", e);
        }
    }

    private @Nullable Object object(int column) throws SQLException {
        if (rows.getMetaData().getColumnType(column) == Types.DATE) {
            String text = rows.getString(column);
            return text == null ? null : java.sql.Date.valueOf(WireText.date(text));
        }
        try {
            return rows.getObject(column);
        } catch (SQLException | RuntimeException e) {
            return rows.getString(column);
        }
    }

    /** The value of a text; null where the driver knows as well. */
    private static @Nullable Object read(String text, Class<?> type) {
        if (type == java.sql.Date.class) {
            return java.sql.Date.valueOf(WireText.date(text));
        } else if (type == LocalDate.class) {
            return WireText.date(text);
        } else if (type == LocalTime.class) {
            return SqlMoments.time(text);
        } else if (type == Time.class) {
            return new Time(Timestamp.valueOf(LocalDate.EPOCH.atTime(SqlMoments.time(text))).getTime());
        } else if (type == LocalDateTime.class) {
            return moment(text);
        } else if (type == Timestamp.class) {
            return Timestamp.valueOf(moment(text));
        }
        return ofNumber(text, type);
    }

    private static LocalDateTime moment(String text) {
        return text.indexOf(':') < 0 ? WireText.date(text).atStartOfDay() : SqlMoments.moment(text);
    }

    private static @Nullable Object ofNumber(String text, Class<?> type) {
        if (type == byte[].class) {
            return WireText.bytes(text);
        } else if (type == String.class) {
            return text;
        } else if (type == UUID.class) {
            return UUID.fromString(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text.strip());
        } else if (type == Long.class) {
            return new BigDecimal(text.strip()).longValueExact();
        } else if (type == Integer.class) {
            return new BigDecimal(text.strip()).intValueExact();
        }
        return type == Double.class ? Double.valueOf(text) : null;
    }

    /** The moment that the text tells, in the calendar's time zone. */
    private static Object inZone(@Nullable Object read, Calendar calendar) {
        ZoneId zone = calendar.getTimeZone().toZoneId();
        if (read instanceof Timestamp moment) {
            return Timestamp.from(moment.toLocalDateTime().atZone(zone).toInstant());
        } else if (read instanceof java.sql.Date day) {
            return new java.sql.Date(millis(day.toLocalDate().atStartOfDay(), zone));
        }
        return new Time(millis(LocalDate.EPOCH.atTime(SqlMoments.time(Objects.requireNonNull(read))), zone));
    }

    private static long millis(LocalDateTime moment, ZoneId zone) {
        return moment.atZone(zone).toInstant().toEpochMilli();
    }
}
