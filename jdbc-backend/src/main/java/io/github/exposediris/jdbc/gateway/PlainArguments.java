package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.value.SendableValue;
import io.github.exposediris.core.wire.WireValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.lang.reflect.Method;
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
        Object value = method.getName().equals("setNull") ? null : given[1];
        values.put((Integer) given[0], new WireValue(UNTYPED, value == null ? null : sendable(method, given, value)));
        return null;
    }

    private static Object sendable(Method method, @Nullable Object[] given, Object value) throws SQLException {
        @Nullable Object more = given.length > 2 ? given[2] : null;
        if (value instanceof InputStream || value instanceof Reader) {
            return SendableValue.of(read(value, more, method.getName().equals("setAsciiStream")));
        } else if (more instanceof Calendar calendar && value instanceof java.util.Date moment) {
            return inZone(moment, calendar.getTimeZone().toZoneId());
        }
        Object plain = plain(value);
        if (more != null && method.getName().equals("setObject")) {
            plain = TargetType.converted(plain, more, given.length > 3 ? given[3] : null);
        }
        return SendableValue.of(plain);
    }

    private static Object plain(Object value) throws SQLException {
        if (value instanceof Clob text) {
            return text.getSubString(1, Math.toIntExact(text.length()));
        } else if (value instanceof Blob bytes) {
            return bytes.getBytes(1, Math.toIntExact(bytes.length()));
        }
        return value instanceof UUID || value instanceof URL || value instanceof Character ? value.toString() : value;
    }

    /** All of a stream, or as much of it as was announced. */
    private static Object read(Object stream, @Nullable Object length, boolean ascii) throws SQLException {
        try {
            if (stream instanceof InputStream bytes) {
                byte[] read = length instanceof Number most ? bytes.readNBytes(most.intValue()) : bytes.readAllBytes();
                return ascii ? new String(read, StandardCharsets.US_ASCII) : read;
            }
            StringWriter all = new StringWriter();
            ((Reader) stream).transferTo(all);
            return length instanceof Number most && most.longValue() < all.getBuffer().length()
                    ? all.getBuffer().substring(0, most.intValue())
                    : all.toString();
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
