package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.value.SendableValue;
import io.github.exposediris.core.wire.WireValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jspecify.annotations.Nullable;

/** The arguments of one execution, as JDBC's setters give them; each counts by its class. For one thread. */
final class PlainArguments {
    private static final TextColumnType UNTYPED = new TextColumnType();

    private final TreeMap<Integer, WireValue> values = new TreeMap<>();

    static boolean isSetter(Method method, @Nullable Object[] arguments) {
        return method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer;
    }

    /** Takes one down, in place of an earlier one; null, as JDBC's setters return nothing. */
    @Nullable Object set(Method method, @Nullable Object[] given) throws SQLException {
        if ((Integer) given[0] < 1) {
            throw new SQLException("Parameters are counted from 1: " + given[0], "07009");
        }
        Object value = method.getName().equals("setNull") ? null : given[1];
        values.put((Integer) given[0], new WireValue(UNTYPED, value == null ? null : sendable(method, given, value)));
        return null;
    }

    private static Object sendable(Method method, @Nullable Object[] given, Object value) throws SQLException {
        @Nullable Object more = given.length > 2 ? given[2] : null;
        if (value instanceof InputStream || value instanceof Reader) {
            return SendableValue.of(read(value, length(method, given), method.getName().equals("setAsciiStream")));
        } else if (more instanceof Calendar calendar && value instanceof java.util.Date moment) {
            return inZone(moment, calendar.getTimeZone().toZoneId());
        }
        Object plain = plain(value);
        if (more != null && method.getName().equals("setObject")) {
            plain = TargetType.converted(plain, more, given.length > 3 ? given[3] : null);
        }
        return SendableValue.of(plain);
    }

    /** How much of a stream was announced; null for all of it. */
    private static @Nullable Integer length(Method method, @Nullable Object[] given) throws SQLException {
        int at = method.getName().equals("setObject") ? 3 : 2;
        if (!(given.length > at && given[at] instanceof Number length)) {
            return null;
        } else if (length.longValue() < 0 || length.longValue() > Integer.MAX_VALUE) {
            throw new SQLDataException("A stream cannot be read to that length: " + length, "22023");
        }
        return length.intValue();
    }

    private static Object plain(Object value) throws SQLException {
        if (value instanceof Clob text) {
            return text.getSubString(1, Math.toIntExact(text.length()));
        } else if (value instanceof Blob bytes) {
            return bytes.getBytes(1, Math.toIntExact(bytes.length()));
        } else if (value instanceof BigInteger || value instanceof AtomicLong) {
            return new BigDecimal(value.toString());
        }
        return value instanceof UUID || value instanceof URL || value instanceof Character ? value.toString() : value;
    }

    /** All of a stream, or as much of it as was announced. */
    private static Object read(Object stream, @Nullable Integer length, boolean ascii) throws SQLException {
        try {
            if (stream instanceof InputStream bytes) {
                byte[] read = length == null ? bytes.readAllBytes() : bytes.readNBytes(length);
                return ascii ? new String(read, StandardCharsets.US_ASCII) : read;
            }
            StringWriter all = new StringWriter();
            ((Reader) stream).transferTo(all);
            return length == null || length >= all.getBuffer().length() ? all.toString() : all.getBuffer().substring(0, length);
        } catch (IOException e) {
            throw new SQLDataException("The stream of a parameter cannot be read: " + e.getMessage(), "22023", e);
        }
    }

    /** A moment in the calendar's time zone, as the columns keep none. */
    private static Object inZone(java.util.Date moment, ZoneId zone) {
        LocalDateTime there = LocalDateTime.ofInstant(Instant.ofEpochMilli(moment.getTime()), zone);
        if (moment instanceof java.sql.Timestamp timestamp) {
            return there.withNano(timestamp.getNanos());
        }
        return moment instanceof java.sql.Date ? there.toLocalDate() : there.toLocalTime();
    }

    /** One for each marker, from the first on. */
    List<WireValue> all() throws SQLException {
        if (!values.isEmpty() && values.lastKey() != values.size()) {
            String known = values.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new SQLException("Parameters " + known + " are set, and one before the last is not.", "07001");
        }
        return List.copyOf(values.values());
    }

    void clear() {
        values.clear();
    }

    PlainArguments copy() {
        PlainArguments copy = new PlainArguments();
        copy.values.putAll(values);
        return copy;
    }
}
