package io.github.exposediris.core.definition;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The default of a column.
 *
 * @param kind what it is
 * @param content a text without quotes, a number in its shortest form, {@code CURRENT_DATE} and the like, or ObjectScript
 */
public record DefaultValue(Kind kind, String content) {
    /** Kinds of defaults. Source: InterSystems SQL Reference, CREATE TABLE, Default Values. */
    public enum Kind {
        /** A string literal. */
        TEXT,
        /** A number. */
        NUMBER,
        /** The current date, time or user. */
        CURRENT,
        /** {@code DEFAULT OBJECTSCRIPT '…'}. */
        OBJECTSCRIPT
    }

    /** A text. */
    public static DefaultValue text(String content) {
        return new DefaultValue(Kind.TEXT, content);
    }

    /** A number; 1.50 and 1.5 are the same. */
    public static DefaultValue number(String content) {
        BigDecimal number = new BigDecimal(content).stripTrailingZeros();
        return new DefaultValue(Kind.NUMBER, number.signum() == 0 ? "0" : number.toPlainString());
    }

    /** Reads what stands after DEFAULT. */
    public static DefaultValue parse(String sql) {
        String bare = sql.strip();
        while (bare.startsWith("(") && bare.endsWith(")")) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        if (bare.length() > 1 && bare.startsWith("'") && bare.endsWith("'")) {
            return text(bare.substring(1, bare.length() - 1).replace("''", "'"));
        }
        if (bare.matches("[-+]?\\d*\\.?\\d+([eE][-+]?\\d+)?")) {
            return number(bare);
        }
        if (bare.toUpperCase(Locale.ROOT).startsWith("OBJECTSCRIPT")) {
            return new DefaultValue(Kind.OBJECTSCRIPT, parse(bare.substring("OBJECTSCRIPT".length())).content());
        }
        return new DefaultValue(Kind.CURRENT, bare.toUpperCase(Locale.ROOT).replace("()", ""));
    }

    /** What stands after DEFAULT. */
    public String sql() {
        String quoted = "'" + content.replace("'", "''") + "'";
        return switch (kind) {
            case TEXT -> quoted;
            case OBJECTSCRIPT -> "OBJECTSCRIPT " + quoted;
            case NUMBER, CURRENT -> content;
        };
    }
}
