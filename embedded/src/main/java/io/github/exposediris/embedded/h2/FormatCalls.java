package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.function.DateFormats;
import io.github.exposediris.embedded.function.LooseMoments;
import io.github.exposediris.embedded.function.Moments;
import io.github.exposediris.embedded.function.NumberFormats;
import io.github.exposediris.embedded.function.NumberFunctions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.h2.util.JSR310Utils;
import org.h2.value.DataType;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * TO_CHAR of the engine's values: a number or a text that is no timestamp counts as days since 1840-12-31, or as seconds since midnight
 * where the format has times only. Source: InterSystems SQL Reference, "TO_CHAR". Called by the engine from any thread.
 */
public final class FormatCalls {
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private FormatCalls() {}

    /** TO_CHAR without a format. */
    public static @Nullable String formatted(Value value) throws SQLException {
        if (Arguments.isAnyNull(value)) {
            return null;
        }
        if (value.getValueType() == Value.DATE || value.getValueType() == Value.TIME) {
            throw absent("of a date or a time without a format");
        }
        LocalDateTime moment = timestamp(value);
        return moment == null ? NumberFunctions.canonical(whole(value)) : DateFormats.toChar(moment);
    }

    /** TO_CHAR. */
    public static @Nullable String formatted(Value value, Value format) throws SQLException {
        if (Arguments.isAnyNull(value, format)) {
            return null;
        }
        String codes = Arguments.text(format);
        String upper = codes.toUpperCase(Locale.ROOT);
        if (!NumberFormats.isNumeric(upper)) {
            return DateFormats.toChar(moment(value, DateFormats.isTime(upper)), codes);
        }
        BigDecimal number = ValueFunctions.toDecimal(value);
        String text = number == null ? null : NumberFormats.formatted(number, upper);
        if (text == null) {
            throw absent("in this format of numbers");
        }
        return text;
    }

    private static LocalDateTime moment(Value value, boolean time) throws SQLException {
        LocalDateTime moment = timestamp(value);
        if (moment == null) {
            moment = time ? clock(value) : day(value);
        }
        if (moment == null) {
            throw SqlCode.FATAL.failure("<ILLEGAL VALUE>, or a value that the stand-in has no TO_CHAR of", "22007");
        }
        return moment;
    }

    /** What is a timestamp, or a text of a date and a time; a date where it is one. */
    private static @Nullable LocalDateTime timestamp(Value value) {
        if (ValueFunctions.isText(value)) {
            String text = value.getString().strip();
            return text.indexOf(' ') > 0 ? Moments.timestamp(text) : null;
        }
        boolean other = value.getValueType() == Value.TIME || DataType.isNumericType(value.getValueType());
        return other ? null : JSR310Utils.valueToLocalDateTime(value, null);
    }

    private static @Nullable LocalDateTime day(Value value) {
        if (value.getValueType() == Value.TIME) {
            return null;
        }
        LocalDateTime counted = LooseMoments.horolog(Arguments.text(value));
        return counted == null ? LooseMoments.horolog(whole(value).toPlainString()) : counted;
    }

    private static @Nullable LocalDateTime clock(Value value) {
        LocalTime time = ValueFunctions.isText(value) ? Moments.time(value.getString()) : null;
        if (value.getValueType() == Value.TIME) {
            time = JSR310Utils.valueToLocalTime(value, null);
        }
        BigDecimal seconds = whole(value);
        boolean counted = time == null && !Arguments.text(value).contains(",") && seconds.signum() >= 0 && seconds.compareTo(DAY) < 0;
        time = counted ? LocalTime.ofSecondOfDay(seconds.longValue()) : time;
        return time == null ? null : Moments.ZERO.atTime(time);
    }

    private static BigDecimal whole(Value value) {
        BigDecimal number = ValueFunctions.toDecimal(value);
        return number == null ? BigDecimal.ZERO : number.setScale(0, RoundingMode.DOWN);
    }

    private static SQLException absent(String what) {
        return SqlCode.FATAL.failure("the stand-in has no TO_CHAR " + what);
    }
}
