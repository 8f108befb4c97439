package io.github.exposediris.core.adaptation;

import java.util.Locale;

/**
 * One token of a statement.
 *
 * @param kind what it is
 * @param text as it is written
 * @param before the blanks and comments that stand before it
 * @param argument which argument a parameter marker stands for, counted from 0; -1 where it is no marker
 */
public record Token(Kind kind, String text, String before, int argument) {
    /** What lies beyond the ends of a statement. */
    public static final Token NONE = new Token(Kind.END, "", "", -1);

    /** What a token may be. */
    public enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in double quotes. */
        DELIMITED,
        /** A text in single quotes. */
        STRING,
        /** A number without a sign. */
        NUMBER,
        /** A {@code ?}. */
        PARAMETER,
        /** An operator, a bracket or a separator. */
        SYMBOL,
        /** The end, with the blanks and comments before it. */
        END
    }

    /** A keyword or a name, with a blank before it. */
    public static Token word(String text) {
        return new Token(Kind.WORD, text, " ", -1);
    }

    /** A symbol with nothing before it. */
    public static Token symbol(String text) {
        return new Token(Kind.SYMBOL, text, "", -1);
    }

    /** An operator with a blank before it. */
    static Token operator(String text) {
        return new Token(Kind.SYMBOL, text, " ", -1);
    }

    /** A whole number with a blank before it. */
    static Token number(long number) {
        return new Token(Kind.NUMBER, Long.toString(number), " ", -1);
    }

    /** Whether it is that keyword, name or symbol, in any case. */
    public boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }

    /** Whether it is one of those. */
    public boolean isAny(String... words) {
        for (String word : words) {
            if (is(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands for a value by itself, names apart. */
    public boolean isLiteral() {
        return kind == Kind.STRING || kind == Kind.NUMBER || kind == Kind.PARAMETER;
    }

    /** A name as IRIS compares it: without quotes, in upper case. */
    public String name() {
        String bare = kind == Kind.DELIMITED ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
        return bare.toUpperCase(Locale.ROOT);
    }

    /** The same token with these blanks before it. */
    public Token after(String blanks) {
        return new Token(kind, text, blanks, argument);
    }
}
