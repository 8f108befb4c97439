package io.github.exposediris.embedded.text;

import io.github.exposediris.embedded.text.Token.Kind;

/** Where the operands round an operator begin and end. */
public final class Operands {
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
        return text.at(at).is("(") && text.at(at - 1).isName() ? text.closing(at) + 1 : at;
    }

    /** The start of the single value that ends just before that position. */
    public static int start(SqlText text, int before) {
        int at = before - 1;
        if (text.at(at).is("END")) {
            return caseStart(text, at);
        }
        if (text.at(at).is(")")) {
            at = text.opening(at);
            if (!text.at(at - 1).isName() || text.hasAny(at - 1, "SELECT", "WHERE", "AND", "OR", "ON", "THEN", "ELSE", "WHEN")) {
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

    /** Whether a value may end with this token. */
    public static boolean endsValue(Token token) {
        return token.kind() == Kind.STRING
                || token.kind() == Kind.NUMBER
                || token.kind() == Kind.PARAMETER
                || token.kind() == Kind.DELIMITED
                || token.is(")");
    }
}
