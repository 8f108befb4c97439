package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.function.NumberFunctions;
import io.github.exposediris.embedded.function.Paddings;
import io.github.exposediris.embedded.function.TextFunctions;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Functions over texts, for the engine's values: a number is a text in its canonical form, a NULL argument gives NULL. Called by the
 * engine from any thread.
 */
public final class TextCalls {
    private TextCalls() {}

    /** %INLIST of the elements of a text that commas part. */
    public static @Nullable Boolean inList(Value value, @Nullable String list) {
        return inList(value, list, ",");
    }

    /** %INLIST of the elements of a text that another text parts. */
    public static @Nullable Boolean inList(Value value, @Nullable String list, @Nullable String delimiter) {
        String text = ValueFunctions.toText(value);
        if (text == null || list == null || delimiter == null) {
            return null;
        }
        return Arrays.asList(list.split(Pattern.quote(delimiter), -1)).contains(text);
    }

    /** LENGTH. */
    public static @Nullable Integer length(Value text) {
        return TextFunctions.length(ValueFunctions.toText(text));
    }

    /** CHAR_LENGTH and DATALENGTH. */
    public static @Nullable Integer charLength(Value text) {
        return Arguments.isAnyNull(text) ? null : (Integer) Arguments.text(text).length();
    }

    /** ASCII, NULL for the empty text. */
    public static @Nullable Integer ascii(Value text) {
        String characters = ValueFunctions.toText(text);
        return characters == null || characters.isEmpty() ? null : (Integer) (int) characters.charAt(0);
    }

    /** CHAR: empty for a text without a number, NULL for what is no code of a character. Source: InterSystems SQL Reference, "CHAR". */
    public static @Nullable String character(Value code) {
        if (ValueFunctions.isText(code) && !NumberFunctions.beginsWithNumber(code.getString())) {
            return "";
        }
        BigDecimal number = ValueFunctions.toDecimal(code);
        boolean known = number != null && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(Character.MAX_VALUE)) <= 0;
        return known ? Character.toString(number.intValue()) : null;
    }

    /** CONCAT and {@code ||}. */
    public static @Nullable String concatenated(Value left, Value right) {
        return Arguments.isAnyNull(left, right) ? null : Arguments.text(left) + Arguments.text(right);
    }

    /** STRING, which passes over NULL; NULL where all are. */
    public static @Nullable String string(Value... texts) {
        StringBuilder result = new StringBuilder();
        boolean any = false;
        for (Value text : texts) {
            String part = ValueFunctions.toText(text);
            any |= part != null;
            result.append(part == null ? "" : part);
        }
        return any ? result.toString() : null;
    }

    /** REVERSE. */
    public static @Nullable String reversed(Value text) {
        return TextFunctions.reversed(ValueFunctions.toText(text));
    }

    /** REPEAT and REPLICATE: NULL for a negative count, and for one that is no number. */
    public static @Nullable String repeated(Value text, Value count) {
        int times = Arguments.number(count);
        boolean counted = times > 0 || times == 0 && TextFunctions.isNumeric(ValueFunctions.toText(count)) == 1;
        return Arguments.isAnyNull(text, count) || !counted ? null : Arguments.text(text).repeat(times);
    }

    /** SPACE. */
    public static @Nullable String space(Value count) {
        return Arguments.isAnyNull(count) ? null : " ".repeat(Math.max(0, Arguments.number(count)));
    }

    /** LPAD with blanks. */
    public static @Nullable String padLeft(Value text, Value length) {
        return Arguments.isAnyNull(text, length) ? null : Paddings.left(Arguments.text(text), Arguments.number(length), " ");
    }

    /** LPAD. */
    public static @Nullable String padLeft(Value text, Value length, Value pad) {
        return Arguments.isAnyNull(text, length, pad)
                ? null
                : Paddings.left(Arguments.text(text), Arguments.number(length), Arguments.text(pad));
    }

    /** RPAD with blanks. */
    public static @Nullable String padRight(Value text, Value length) {
        return Arguments.isAnyNull(text, length) ? null : Paddings.right(Arguments.text(text), Arguments.number(length), " ");
    }

    /** RPAD. */
    public static @Nullable String padRight(Value text, Value length, Value pad) {
        return Arguments.isAnyNull(text, length, pad)
                ? null
                : Paddings.right(Arguments.text(text), Arguments.number(length), Arguments.text(pad));
    }

    /** REPLACE. */
    public static @Nullable String replaced(Value text, Value old, Value with) {
        return Arguments.isAnyNull(text, old, with)
                ? null
                : Paddings.replaced(Arguments.text(text), Arguments.text(old), Arguments.text(with));
    }

    /** STUFF. */
    public static @Nullable String stuffed(Value text, Value start, Value length, Value with) {
        return Arguments.isAnyNull(text, start, length, with)
                ? null
                : Paddings.stuffed(Arguments.text(text), Arguments.number(start), Arguments.number(length), Arguments.text(with));
    }

    /** $TRANSLATE that takes characters away. */
    public static @Nullable String translated(Value text, Value characters) {
        return Arguments.isAnyNull(text, characters) ? null : Paddings.translated(Arguments.text(text), Arguments.text(characters), "");
    }

    /** $TRANSLATE. */
    public static @Nullable String translated(Value text, Value characters, Value others) {
        return Arguments.isAnyNull(text, characters, others)
                ? null
                : Paddings.translated(Arguments.text(text), Arguments.text(characters), Arguments.text(others));
    }
}
