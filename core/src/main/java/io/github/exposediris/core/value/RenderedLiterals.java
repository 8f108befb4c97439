package io.github.exposediris.core.value;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import java.util.regex.Pattern;
import org.jetbrains.exposed.v1.core.CharacterColumnType;
import org.jetbrains.exposed.v1.core.JsonColumnMarker;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.statements.Statement;

/**
 * Refuses text literals that Exposed writes otherwise than they were meant: a line break as {@code \n}, which IRIS takes for two
 * characters, and a moment in the JVM's time zone, with a T between date and time. Neither can be told from a text that was meant so.
 */
public final class RenderedLiterals {
    private static final Pattern MOMENT =
            Pattern.compile("[+-]?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?([+-][\\d:]+|Z)?");

    private RenderedLiterals() {}

    /**
     * Checks the text of a statement that Exposed wrote.
     *
     * @throws InvalidValueException if a literal in it may not be what was meant
     */
    public static void check(String sql) {
        int start = next(sql, 0);
        while (start >= 0) {
            int end = end(sql, start);
            if (sql.charAt(start) == '\'') {
                checkLiteral(sql.substring(start + 1, end));
            }
            start = next(sql, end + 1);
        }
    }

    /**
     * Checks a statement and the text that Exposed made of it, a character and JSON among its literals: their quotes Exposed does not
     * double, so that what follows one would be part of the statement.
     *
     * @throws InvalidValueException if a literal in it may not be what was meant, or would be more than a literal
     */
    public static void check(Statement<?> statement, String sql) {
        check(sql);
        if (hasThreeQuotes(sql)) {
            LiteralSearch.forEach(statement, RenderedLiterals::checkQuotes);
        }
    }

    private static boolean hasThreeQuotes(String sql) {
        int at = -1;
        for (int i = 0; i < 3; i++) {
            at = sql.indexOf('\'', at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static void checkQuotes(LiteralOp<?> literal) {
        BareValue bare = BareValue.of(literal.getColumnType(), literal.getValue());
        boolean single = bare.type() instanceof CharacterColumnType || bare.type() instanceof JsonColumnMarker;
        if (single && bare.value() != null && Texts.text(bare.type(), bare.present()).contains("'")) {
            throw refusal("a quote in " + (bare.type() instanceof JsonColumnMarker ? "JSON" : "a character")
                    + ", which Exposed writes as it is, so that it would end the literal", "a parameter");
        }
    }

    /** The next quote that opens a text or a delimited name; -1 if there is none. */
    private static int next(String sql, int from) {
        int text = sql.indexOf('\'', from);
        int name = sql.indexOf('"', from);
        return text < 0 || name < 0 ? Math.max(text, name) : Math.min(text, name);
    }

    /** A doubled quote closes one literal and opens another, which changes nothing here. */
    private static int end(String sql, int start) {
        int end = sql.indexOf(sql.charAt(start), start + 1);
        return end < 0 ? sql.length() : end;
    }

    private static void checkLiteral(String text) {
        if (text.contains("\\n") || text.contains("\\r")) {
            throw refusal("\\n or \\r, as Exposed writes a line break, which IRIS would take for two characters", "stringParam(…)");
        }
        String problem = Texts.problemOf(text);
        if (problem != null) {
            throw new InvalidValueException("A literal: " + problem + "; nothing was sent.", ErrorDetails.NONE, null);
        }
        if (MOMENT.matcher(text).matches()) {
            throw refusal("a date and time as Exposed writes it, in the JVM's time zone", "dateTimeParam(…) or timestampParam(…)");
        }
    }

    private static InvalidValueException refusal(String what, String instead) {
        return new InvalidValueException(
                "A literal holds " + what + "; bind the value with " + instead + "; nothing was sent.", ErrorDetails.NONE, null);
    }
}
