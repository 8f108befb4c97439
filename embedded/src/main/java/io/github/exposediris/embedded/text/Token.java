package io.github.exposediris.embedded.text;

import java.util.Locale;

/**
 * One token of a statement.
 *
 * @param kind what it is
 * @param text as written, quotes included
 * @param upper the upper-cased text of a word or symbol; the upper-cased name without its quotes of a delimited identifier
 * @param parameter for a parameter, its position among the client's parameters, counted from 0; otherwise -1
 */
public record Token(Kind kind, String text, String upper, int parameter) {
    /** What a token can be. */
    public enum Kind {
        /** A keyword or an identifier without quotes. */
        WORD,
        /** An identifier in double quotes. */
        DELIMITED,
        /** A string literal. */
        STRING,
        /** A number without sign. */
        NUMBER,
        /** A {@code ?}. */
        PARAMETER,
        /** An operator, a bracket or a separator. */
        SYMBOL,
        /** Text for the engine that no rule looks into. */
        ENGINE
    }

    /** A token of that text, neither parameter nor delimited. */
    public static Token of(Kind kind, String text) {
        return new Token(kind, text, text.toUpperCase(Locale.ROOT), -1);
    }

    /** A keyword or name. */
    public static Token word(String text) {
        return of(Kind.WORD, text);
    }

    /** A symbol. */
    public static Token symbol(String text) {
        return new Token(Kind.SYMBOL, text, text, -1);
    }

    /** Text for the engine that no later rule touches. */
    public static Token engine(String text) {
        return new Token(Kind.ENGINE, text, "", -1);
    }

    /** A delimited identifier of that name. */
    public static Token delimited(String name) {
        return new Token(Kind.DELIMITED, quoted(name), name.toUpperCase(Locale.ROOT), -1);
    }

    /** The name in double quotes, its own ones doubled. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Whether it is this unquoted word, given in upper case, or this symbol. */
    public boolean is(String upperText) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && upper.equals(upperText);
    }

    /** Whether it opens or closes a bracket. */
    public boolean isBracket() {
        return kind == Kind.SYMBOL && upper.length() == 1 && (upper.charAt(0) == '(' || upper.charAt(0) == ')');
    }

    /** Whether it can name something. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.DELIMITED;
    }

    /** The name without quotes, spelled as in the statement. */
    public String name() {
        return kind == Kind.DELIMITED ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /** The text of a string literal without quotes. */
    public String string() {
        return text.substring(1, text.length() - 1).replace("''", "'");
    }
}
