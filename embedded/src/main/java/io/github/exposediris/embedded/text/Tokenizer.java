package io.github.exposediris.embedded.text;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Cuts one statement into tokens, dropping blanks and comments. */
final class Tokenizer {
    private static final List<String> PAIRS = List.of("||", "->", "<=", ">=", "<>", "!=", "::");

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int parameters;

    Tokenizer(String sql) {
        this.sql = sql;
    }

    /** All tokens in order. */
    List<Token> tokens() throws SQLException {
        while (at < sql.length()) {
            char first = sql.charAt(at);
            if (Character.isWhitespace(first)) {
                at++;
            } else if (startsWith("--")) {
                at = endOr(sql.indexOf('\n', at), 1);
            } else if (startsWith("/*")) {
                at = endOr(sql.indexOf("*/", at + 2), 2);
            } else {
                next(first);
            }
        }
        return tokens;
    }

    private void next(char first) throws SQLException {
        if (first == '\'') {
            add(Kind.STRING, quotedEnd(first));
        } else if (first == '"') {
            delimited();
        } else if (first == '?') {
            tokens.add(new Token(Kind.PARAMETER, "?", "?", parameters++));
            at++;
        } else if (startsNumber(first)) {
            add(Kind.NUMBER, numberEnd());
        } else if (startsWord(first)) {
            word();
        } else {
            add(Kind.SYMBOL, at + symbolLength());
        }
    }

    private void delimited() throws SQLException {
        int end = quotedEnd('"');
        String name = sql.substring(at + 1, end - 1).replace("\"\"", "\"");
        tokens.add(Token.delimited(name));
        at = end;
    }

    /** The engine's names hold no @ and # unless they are delimited; words of the language hold none at all. */
    private void word() {
        int end = wordEnd();
        String word = sql.substring(at, end);
        tokens.add(word.indexOf('@') < 0 && word.indexOf('#') < 0 ? Token.of(Kind.WORD, word) : Token.delimited(word));
        at = end;
    }

    private void add(Kind kind, int end) {
        tokens.add(Token.of(kind, sql.substring(at, end)));
        at = end;
    }

    private int quotedEnd(char quote) throws SQLException {
        int end = at + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) != quote) {
                end++;
            } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        throw SqlCode.CLOSING_QUOTE_MISSING.failure();
    }

    private boolean startsNumber(char first) {
        return isDigit(first) || first == '.' && at + 1 < sql.length() && isDigit(sql.charAt(at + 1));
    }

    private int numberEnd() throws SQLException {
        int end = at;
        while (end < sql.length() && (isDigit(sql.charAt(end)) || sql.charAt(end) == '.')) {
            end++;
        }
        int digits = exponentDigits(end);
        while (digits > end && digits < sql.length() && isDigit(sql.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    /**
     * Where the first digit of an exponent after {@code end} stands, or {@code end} where there is no exponent; an E without
     * digits is -2.
     */
    private int exponentDigits(int end) throws SQLException {
        if (end >= sql.length() || Character.toUpperCase(sql.charAt(end)) != 'E') {
            return end;
        }
        int digits = end + 1;
        if (digits < sql.length() && (sql.charAt(digits) == '+' || sql.charAt(digits) == '-')) {
            digits++;
        }
        if (digits == sql.length() || !isDigit(sql.charAt(digits))) {
            throw SqlCode.EXPONENT_DIGITS.failure();
        }
        return digits;
    }

    private boolean startsWord(char first) {
        return Character.isLetter(first)
                || first == '_'
                || (first == '%' || first == '$') && at + 1 < sql.length() && Character.isLetter(sql.charAt(at + 1));
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < sql.length() && continuesWord(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** "An identifier ... subsequent characters": Using InterSystems SQL, "Identifiers". */
    private static boolean continuesWord(char character) {
        return Character.isLetterOrDigit(character) || "_@#$".indexOf(character) >= 0;
    }

    private int symbolLength() {
        return at + 2 <= sql.length() && PAIRS.contains(sql.substring(at, at + 2)) ? 2 : 1;
    }

    private boolean startsWith(String text) {
        return sql.startsWith(text, at);
    }

    private int endOr(int found, int length) {
        return found < 0 ? sql.length() : found + length;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
