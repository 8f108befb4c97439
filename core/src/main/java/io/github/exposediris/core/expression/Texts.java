package io.github.exposediris.core.expression;

import org.jetbrains.exposed.v1.core.CharLength;
import org.jetbrains.exposed.v1.core.Concat;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.Locate;
import org.jetbrains.exposed.v1.core.LowerCase;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.Substring;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jetbrains.exposed.v1.core.Trim;
import org.jetbrains.exposed.v1.core.UpperCase;
import org.jspecify.annotations.Nullable;

/**
 * Functions of texts. Source of those of IRIS: InterSystems SQL Reference, the page of each. Values are bound as parameters.
 */
public final class Texts {
    private Texts() {}

    /** The text in lower case. */
    public static <T extends @Nullable String> ExpressionWithColumnType<String> lower(Expression<T> text) {
        return new LowerCase<>(text);
    }

    /** The text in upper case. */
    public static <T extends @Nullable String> ExpressionWithColumnType<String> upper(Expression<T> text) {
        return new UpperCase<>(text);
    }

    /** The text without blanks at both ends. */
    public static <T extends @Nullable String> ExpressionWithColumnType<String> trim(Expression<T> text) {
        return new Trim<>(text);
    }

    /**
     * A part of the text.
     *
     * @param start the place of its first character, from 1
     * @param length how many characters; of length 0 IRIS gives NULL
     */
    public static <T extends @Nullable String> ExpressionWithColumnType<String> substring(Expression<T> text, int start, int length) {
        return new Substring<>(text, Values.of(start), Values.of(length));
    }

    /** How many characters the text has, blanks at its end counted. */
    public static <T extends @Nullable String> ExpressionWithColumnType<@Nullable Integer> length(Expression<T> text) {
        return new CharLength<>(text);
    }

    /** The place of a part in the text, from 1, and 0 if it is not there. Minds case. */
    public static <T extends @Nullable String> ExpressionWithColumnType<Integer> locate(Expression<T> text, String part) {
        return new Locate<>(text, part);
    }

    /** The expressions one after the other; NULL if one of them is. */
    public static ExpressionWithColumnType<String> concat(Expression<?>... texts) {
        return new Concat("", texts);
    }

    /** {@code %EXACT(text)}: compared and sorted with regard to case. */
    public static <T extends @Nullable String> ExpressionWithColumnType<T> exact(Expression<T> text) {
        return new Written<>(new TextColumnType(), "%EXACT(", text, ")");
    }

    /** {@code %SQLUPPER(text)}: compared and sorted without regard to case. Its value is in upper case, with a blank before it. */
    public static <T extends @Nullable String> ExpressionWithColumnType<T> sqlUpper(Expression<T> text) {
        return new Written<>(new TextColumnType(), "%SQLUPPER(", text, ")");
    }

    /** {@code text %STARTSWITH start}; faster than LIKE where the start is a parameter. */
    public static Op<Boolean> startsWith(Expression<? extends @Nullable String> text, String start) {
        return new WrittenCondition(text, " %STARTSWITH ", Values.of(start));
    }

    /**
     * {@code text %MATCHES pattern}. Minds case.
     *
     * @param pattern with {@code *} for any text, {@code ?} for any character, {@code [a-c]} for one of several, and {@code \} before
     *     a character that means itself; it is no regular expression
     */
    public static Op<Boolean> matches(Expression<? extends @Nullable String> text, String pattern) {
        return new WrittenCondition(text, " %MATCHES ", Values.of(pattern));
    }
}
