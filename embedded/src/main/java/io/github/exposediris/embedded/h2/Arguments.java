package io.github.exposediris.embedded.h2;

import java.math.BigDecimal;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/** The engine's values as arguments of functions. */
final class Arguments {
    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private Arguments() {}

    /** Whether any of them is NULL. */
    static boolean isAnyNull(Value... values) {
        for (Value value : values) {
            if (ValueFunctions.toText(value) == null) {
                return true;
            }
        }
        return false;
    }

    /** The text, a number in its canonical form. */
    static String text(Value value) {
        return String.valueOf(ValueFunctions.toText(value));
    }

    /** The whole number, the fraction cut; 0 for what is no number. */
    static int number(Value value) {
        BigDecimal whole = ValueFunctions.toWhole(value);
        return whole == null ? 0 : whole.max(LEAST).min(MOST).intValue();
    }

    /** As {@link #number}, but null for NULL. */
    static @Nullable Integer numberOrNull(Value value) {
        return isAnyNull(value) ? null : (Integer) number(value);
    }
}
