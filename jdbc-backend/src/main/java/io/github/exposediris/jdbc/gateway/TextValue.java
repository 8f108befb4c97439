package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.value.SqlMoments;
import io.github.exposediris.core.wire.WireText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes of a value's text an object of the class that a program asks for. */
final class TextValue {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(java.sql.Date.class, text -> java.sql.Date.valueOf(WireText.date(text))),
            Map.entry(LocalDate.class, WireText::date),
            Map.entry(LocalTime.class, TextValue::time),
            Map.entry(Time.class, text -> new Time(Timestamp.valueOf(LocalDate.EPOCH.atTime(time(text))).getTime())),
            Map.entry(LocalDateTime.class, TextValue::moment),
            Map.entry(Timestamp.class, text -> Timestamp.valueOf(moment(text))),
            Map.entry(byte[].class, WireText::bytes),
            Map.entry(InputStream.class, text -> new ByteArrayInputStream(WireText.bytes(text))),
            Map.entry(UUID.class, UUID::fromString),
            Map.entry(BigDecimal.class, TextValue::number),
            Map.entry(BigInteger.class, text -> number(text).toBigIntegerExact()),
            Map.entry(Long.class, text -> number(text).longValueExact()),
            Map.entry(Integer.class, text -> number(text).intValueExact()),
            Map.entry(Short.class, text -> number(text).shortValueExact()),
            Map.entry(Byte.class, text -> number(text).byteValueExact()),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(Boolean.class, TextValue::bit));

    private TextValue() {}

    /**
     * The value; null where the driver is to be asked for that class.
     *
     * @throws RuntimeException if the text is none of that class
     */
    static @Nullable Object read(String text, Class<?> type) {
        Function<String, Object> reader = READERS.get(type);
        return reader == null ? null : reader.apply(text);
    }

    private static LocalTime time(String text) {
        return text.indexOf('-') < 0 ? SqlMoments.time(text) : moment(text).toLocalTime();
    }

    private static LocalDateTime moment(String text) {
        return text.indexOf(':') < 0 ? WireText.date(text).atStartOfDay() : SqlMoments.moment(text);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.strip());
    }

    private static Object bit(String text) {
        return switch (text) {
            case "1", "t" -> true;
            case "0", "f" -> false;
            default -> throw new IllegalArgumentException("neither 1 nor 0: " + text);
        };
    }
}
