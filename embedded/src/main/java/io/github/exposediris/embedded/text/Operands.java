package io.github.exposediris.embedded.text;

import io.github.exposediris.embedded.text.Token.Kind;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the operands round an operator begin and end. */
public final class Operands {
    private static final Pattern ENGINE_FUNCTION = Pattern.compile("(IRIS\\.)?[A-Z][A-Z_0-9]*");

    private static final Set<String> VALUES =
            Set.of("END", "NULL", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "SYSDATE");

    private Operands() {}

    /** The end of the single value that starts there: a literal, a name, a call, a bracket or a CASE, with its sign. */
    public static int end(SqlText text, int from) {
        int at = from;
        while (text.hasAny(at, "-", "+")) {
            at++;
        }
        if (text.at(at).is("CASE")) {
            return caseEnd(text, at) + 1;
        }
        if (text.at(at).is("(")) {
            return text.closing(at) + 1;
        }
        at++;
        while (text.at(at).is(".")) {
            at += 2;
        }
        return text.at(at).is("(") && isFunction(text.at(at - 1)) ? callEnd(text, at) : at;
    }

    /** The end of a call, its window included. */
    private static int callEnd(SqlText text, int opening) {
        int end = text.closing(opening) + 1;
        return text.has(end, "OVER", "(") ? text.closing(end + 1) + 1 : end;
    }

    /** Whether a bracket after this token makes a call of it. */
    private static boolean isFunction(Token token) {
        return token.isName() || token.kind() == Kind.ENGINE && ENGINE_FUNCTION.matcher(token.text()).matches();
    }

    /** As {@link #start}, with the signs before the value: those that follow no other value. */
    public static int signedStart(SqlText text, int before) {
        int at = start(text, before);
        while (text.hasAny(at - 1, "-", "+") && !mayEndValue(text.at(at - 2))) {
            at--;
        }
        return at;
    }

    /** The start of the single value that ends just before that position. */
    public static int start(SqlText text, int before) {
        int at = before - 1;
        if (text.at(at).is("END")) {
            return caseStart(text, at);
        }
        if (text.at(at).is(")")) {
            at = text.opening(at);
            at = text.at(at - 1).is("OVER") ? text.opening(at - 2) : at;
            if (!isFunction(text.at(at - 1)) || text.hasAny(at - 1, "SELECT", "WHERE", "AND", "OR", "ON", "THEN", "ELSE", "WHEN")) {
                return at;
            }
            at--;
        }
        while (text.at(at - 1).is(".")) {
            at -= 2;
        }
        return at;
    }

    /** Where the CASE that starts there has its END. */
    public static int caseEnd(SqlText text, int from) {
        int depth = 0;
        for (int i = from; i < text.size(); i++) {
            if (text.at(i).is("CASE")) {
                depth++;
            } else if (text.at(i).is("END") && --depth == 0) {
                return i;
            }
        }
        return text.size() - 1;
    }

    private static int caseStart(SqlText text, int end) {
        int depth = 0;
        for (int i = end; i >= 0; i--) {
            if (text.at(i).is("END")) {
                depth++;
            } else if (text.at(i).is("CASE") && --depth == 0) {
                return i;
            }
        }
        return 0;
    }

    /** Whether the sign that stands there has an operand on either side. */
    public static boolean isBinary(SqlText text, int sign) {
        return mayEndValue(text.at(sign - 1)) && sign + 1 < text.size() && !text.hasAny(sign + 1, ",", ")", "FROM");
    }

    /** Whether a sign after this token is an operator. */
    private static boolean mayEndValue(Token token) {
        return endsValue(token)
                || VALUES.contains(token.upper())
                || token.kind() == Kind.WORD && !ReservedWords.contains(token);
    }

    /** Whether a value may end with this token. */
    public static boolean endsValue(Token token) {
        return token.kind() == Kind.STRING
                || token.kind() == Kind.NUMBER
                || token.kind() == Kind.PARAMETER
                || token.kind() == Kind.DELIMITED
                || token.is(")");
    }
}
