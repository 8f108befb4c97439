package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.adaptation.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a statement into tokens as IRIS does. Source: InterSystems SQL Reference, Symbols Used in InterSystems SQL; Using InterSystems
 * SQL, Identifiers. Serves one statement.
 */
final class Scanner {
    private final String sql;
    private final List<Token> tokens;
    private int at;
    private int arguments;

    private Scanner(String sql) {
        this.sql = sql;
        this.tokens = new ArrayList<>(sql.length() / 5 + 8);
    }

    /** The tokens, the last of them the end; null if a quote or a comment is left open. */
    static @Nullable List<Token> tokens(String sql) {
        Scanner scanner = new Scanner(sql);
        return scanner.scan() ? scanner.tokens : null;
    }

    private boolean scan() {
        while (true) {
            int blanks = at;
            int start = skipBlanks();
            if (start < 0) {
                return false;
            }
            String before = blanks == start ? "" : start == blanks + 1 && sql.charAt(blanks) == ' ' ? " " : sql.substring(blanks, start);
            if (start == sql.length()) {
                tokens.add(new Token(Kind.END, "", before, -1));
                return true;
            }
            Kind kind = next(start);
            if (at < 0) {
                return false;
            }
            tokens.add(new Token(kind, sql.substring(start, at), before, kind == Kind.PARAMETER ? arguments++ : -1));
        }
    }

    /** Where the next token begins; -1 if a comment is left open. */
    private int skipBlanks() {
        while (at < sql.length()) {
            if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", at)) {
                int end = sql.indexOf("*/", at + 2);
                if (end < 0) {
                    return -1;
                }
                at = end + 2;
            } else if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private Kind next(int start) {
        char first = sql.charAt(start);
        switch (first) {
            case '\'':
                at = quoted(start, '\'');
                return Kind.STRING;
            case '"':
                at = quoted(start, '"');
                return Kind.DELIMITED;
            case '?':
                at = start + 1;
                return Kind.PARAMETER;
            default:
                return unquoted(start, first);
        }
    }

    private Kind unquoted(int start, char first) {
        char second = charAt(start + 1);
        if (isDigit(first) || first == '.' && isDigit(second)) {
            at = numberEnd(start);
            return Kind.NUMBER;
        }
        if (Character.isLetter(first) || first == '_' || (first == '%' || first == '$') && (Character.isLetterOrDigit(second))) {
            at = wordEnd(start + 1);
            return Kind.WORD;
        }
        at = start + (isPair(first, second) ? 2 : 1);
        return Kind.SYMBOL;
    }

    private static boolean isPair(char first, char second) {
        return switch (first) {
            case '|', ':' -> second == first;
            case '<' -> second == '>' || second == '=';
            case '>', '!' -> second == '=';
            case '-' -> second == '>';
            default -> false;
        };
    }

    /** One past the closing quote; -1 if there is none. A doubled quote stands for itself. */
    private int quoted(int start, char quote) {
        int end = sql.indexOf(quote, start + 1);
        while (end >= 0 && charAt(end + 1) == quote) {
            end = sql.indexOf(quote, end + 2);
        }
        return end < 0 ? -1 : end + 1;
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c == '#' || Character.isSurrogate(c);
    }

    private int numberEnd(int from) {
        int end = from;
        while (isDigit(charAt(end)) || charAt(end) == '.') {
            end++;
        }
        boolean exponent = charAt(end) == 'E' || charAt(end) == 'e';
        int digits = charAt(end + 1) == '-' || charAt(end + 1) == '+' ? end + 2 : end + 1;
        if (exponent && isDigit(charAt(digits))) {
            end = digits;
            while (isDigit(charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private char charAt(int index) {
        return index < sql.length() ? sql.charAt(index) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
