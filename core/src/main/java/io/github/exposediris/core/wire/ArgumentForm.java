package io.github.exposediris.core.wire;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.value.SqlMoments;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jspecify.annotations.Nullable;

/**
 * How an argument stands in the statement, and what is sent for it. All are sent as texts; the server reads one as a number where Python
 * can (protocol.py:2937), and makes a NULL a text of its own (iris_executor.py:98). So a text goes behind a {@code x}, which no number
 * begins with, and IRIS takes it off: SUBSTRING gives NULL for NULL and the empty text for what is shorter (InterSystems SQL Reference,
 * SUBSTRING). A NULL is sent as {@code n} and made by NULLIF, wherever the type may be NULL, so that the text of a statement does not
 * depend on the values, and IRIS compiles it once.
 *
 * @param sql with one {@code ?}
 * @param sent the text for it
 */
record ArgumentForm(String sql, String sent) {
    private static final String NULL = "n";
    private static final int LARGEST_SCALE = 18;
    private static final int DIGITS = 19;

    /** A text that stands for itself. */
    static ArgumentForm ofText(String text) {
        return new ArgumentForm(marked(false), "x" + text);
    }

    /** What is sent as it is: it has a form that the server takes for nothing else. */
    static ArgumentForm asItIs(String text) {
        return new ArgumentForm("?", text);
    }

    /**
     * The form of a value.
     *
     * @param inWrite whether it may be stored, and its text is to be the same where it is NULL
     * @param inInsert whether the statement has the word INSERT, where the server takes some numbers for moments (iris_executor.py:2417)
     */
    static ArgumentForm of(WireValue argument, boolean inWrite, boolean inInsert) {
        Object value = argument.value();
        boolean optional = value == null || inWrite && argument.type().getNullable();
        return switch (ValueKind.of(argument)) {
            case TEXT -> new ArgumentForm(marked(optional), behindMark(value));
            case DATE -> new ArgumentForm("CAST(" + operand(optional) + " AS DATE)", asText(value));
            case TIME -> new ArgumentForm("CAST(" + operand(optional) + " AS TIME)", asText(value));
            case MOMENT -> new ArgumentForm("CAST(" + operand(optional) + " AS POSIXTIME)", asText(value));
            case DECIMAL -> decimal(argument, optional);
            case LONG -> number("BIGINT", optional || inInsert, value);
            case WHOLE -> number("INTEGER", optional, value);
            case DOUBLE -> number("double", optional, value);
            case BYTES -> BytesForm.of(argument, operand(optional), NULL);
        };
    }

    private static ArgumentForm number(String type, boolean cast, @Nullable Object value) {
        return cast
                ? new ArgumentForm("CAST(" + marked(true) + " AS " + type + ")", behindMark(digits(value)))
                : asItIs(String.valueOf(digits(value)));
    }

    private static @Nullable Object digits(@Nullable Object value) {
        return value instanceof Boolean bit ? (bit ? 1 : 0) : value;
    }

    private static ArgumentForm decimal(WireValue argument, boolean optional) {
        BigDecimal value = (BigDecimal) argument.value();
        int declared = argument.type() instanceof DecimalColumnType type ? type.getScale() : 0;
        int scale = Math.max(Math.min(declared, LARGEST_SCALE), value == null ? 0 : value.stripTrailingZeros().scale());
        if (scale > LARGEST_SCALE) {
            throw new InvalidValueException(
                    "A decimal has " + scale + " digits after the point, and IRIS keeps 18; nothing was sent.", ErrorDetails.NONE, null);
        }
        return new ArgumentForm("CAST(" + marked(optional) + " AS NUMERIC(" + (DIGITS + scale) + ", " + scale + "))",
                behindMark(value == null ? null : value.toPlainString()));
    }

    private static String marked(boolean optional) {
        return "SUBSTRING(" + operand(optional) + ", 2)";
    }

    private static String operand(boolean optional) {
        return optional ? "NULLIF(?, '" + NULL + "')" : "?";
    }

    private static String behindMark(@Nullable Object value) {
        return value == null ? NULL : "x" + value;
    }

    /** Dates and times have separators, so that they are no numbers. */
    private static String asText(@Nullable Object value) {
        if (value instanceof LocalDateTime moment) {
            return SqlMoments.text(moment);
        }
        return value instanceof LocalTime time ? SqlMoments.text(time) : value == null ? NULL : value.toString();
    }
}
