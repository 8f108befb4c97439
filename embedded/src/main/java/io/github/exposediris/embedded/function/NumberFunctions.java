package io.github.exposediris.embedded.function;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Functions over numbers and moments; NULL gives NULL. Called by the engine from any thread. */
public final class NumberFunctions {
    private NumberFunctions() {}

    /** SQUARE. */
    public static @Nullable BigDecimal squared(@Nullable BigDecimal number) {
        return number == null ? null : number.multiply(number);
    }

    /** GETUTCDATE: as many digits of the second as asked for, and at most nine. Further ones are cut, not rounded. */
    public static LocalDateTime utcTimestamp(int precision) {
        return Moments.cut(LocalDateTime.now(ZoneOffset.UTC), precision);
    }

    /**
     * The number that a text begins with, 0 where it begins with none: what IRIS makes of a text where a number belongs. Source:
     * InterSystems SQL Reference, "CAST".
     */
    public static BigDecimal leading(String text) {
        Matcher number = LeadingNumber.PATTERN.matcher(text);
        return number.lookingAt() ? new BigDecimal(number.group(1)) : BigDecimal.ZERO;
    }

    /** Whether a text begins with a number. */
    public static boolean beginsWithNumber(String text) {
        return LeadingNumber.PATTERN.matcher(text).lookingAt();
    }

    /** A number as IRIS writes it: no zeros at the end, none before the point. */
    public static String canonical(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        if (plain.startsWith("0.")) {
            return plain.substring(1);
        }
        return plain.startsWith("-0.") ? "-" + plain.substring(2) : plain;
    }
}
