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
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Objects;
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
            case "getObject", "getString", "getDate", "getTime", "getTimestamp", "getBytes", "getBinaryStream" -> value(method, arguments);
            case "close" -> close(method, arguments);
            default -> passOn(method, arguments);
        };
    }

    private boolean next() throws SQLException {
        return (most == 0 || shown++ < most) && rows.next();
    }

    /** The statement goes with its only rows where it was told to. */
    private @Nullable Object close(Method method, @Nullable Object[] arguments) throws Throwable {
        passOn(method, arguments);
        if (!statement.isClosed() && statement.isCloseOnCompletion()) {
            statement.close();
        }
        return null;
    }

    private @Nullable Object value(Method method, @Nullable Object[] arguments) throws SQLException {
        int column = arguments[0] instanceof Integer index ? index : rows.findColumn((String) arguments[0]);
        @Nullable Object more = arguments.length > 1 ? arguments[1] : null;
        if (method.getName().equals("getObject") && !(more instanceof Class<?>)) {
            return object(column);
        }
        Class<?> type = more instanceof Class<?> asked ? asked : method.getReturnType();
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            Object read = TextValue.read(text, type);
            return more instanceof Calendar calendar ? inZone(read, calendar) : read == null ? rows.getObject(column, type) : read;
        } catch (RuntimeException e) {
            throw new SQLDataException("Column " + column + " holds no value that is read as " + type.getName() + ".", "22018", e);
        }
    }

    /** A date may be told as a number of days. */
    private @Nullable String text(int column) throws SQLException {
        String text = rows.getString(column);
        if (text == null || told(column) != Types.DATE) {
            return text;
        }
        try {
            return WireText.date(text).toString();
        } catch (RuntimeException e) {
            return text;
        }
    }

    private int told(int column) throws SQLException {
        return rows.getMetaData().getColumnType(column);
    }

    private @Nullable Object object(int column) throws SQLException {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return switch (told(column)) {
                case Types.DATE -> java.sql.Date.valueOf(text);
                case Types.BINARY -> WireText.bytes(text);
                case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> number(new BigDecimal(text), column);
                default -> rows.getObject(column);
            };
        } catch (SQLException | RuntimeException e) {
            return text;
        }
    }

    /** The server may have told the type of the first row's value, to which the driver would cut what others have behind the point. */
    private Object number(BigDecimal number, int column) throws SQLException {
        if (number.equals(BigDecimal.valueOf(number.intValue()))) {
            return rows.getObject(column);
        }
        return number.equals(BigDecimal.valueOf(number.longValue())) ? (Object) number.longValue() : number;
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
