package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.adaptation.Token.Kind;

/** Finds what an operator stands between: a name, a literal, a call, a CASE, or anything in brackets, with its sign. */
final class Operands {
    /** That there is no such operand. */
    static final int NONE = -1;

    private Operands() {}

    /** One past the operand that begins there. */
    static int end(SqlText text, int start) {
        Token first = text.at(start);
        if (first.isAny("-", "+")) {
            return end(text, start + 1);
        }
        if (first.isLiteral() || first.is("NULL")) {
            return start + 1;
        }
        if (first.is("CASE") || first.is("(")) {
            return text.skip(start);
        }
        if (first.is("{")) {
            int close = text.find(start, text.size(), "}");
            return close == text.size() ? NONE : close + 1;
        }
        return Words.isName(first) || Words.isFunction(first) && text.at(start + 1).is("(") ? callEnd(text, nameEnd(text, start)) : NONE;
    }

    private static int nameEnd(SqlText text, int start) {
        int end = start + 1;
        while (text.at(end).isAny(".", "->") && Words.isName(text.at(end + 1))) {
            end += 2;
        }
        return end;
    }

    private static int callEnd(SqlText text, int nameEnd) {
        if (!text.at(nameEnd).is("(")) {
            return nameEnd;
        }
        int end = text.skip(nameEnd);
        return text.at(end).is("OVER") && text.at(end + 1).is("(") ? text.skip(end + 1) : end;
    }

    /** Where the operand begins that ends before that position. */
    static int start(SqlText text, int end) {
        int start = unsignedStart(text, end);
        boolean signed = start > 0 && text.at(start - 1).isAny("-", "+") && !endsOperand(text.at(start - 2));
        return signed ? start - 1 : start;
    }

    private static int unsignedStart(SqlText text, int end) {
        Token last = text.at(end - 1);
        if (last.isLiteral() || last.is("NULL")) {
            return end - 1;
        }
        if (last.is(")")) {
            return bracketStart(text, text.opening(end - 1));
        }
        if (last.is("END")) {
            return caseStart(text, end - 1);
        }
        if (last.is("}")) {
            return braceStart(text, end - 1);
        }
        return Words.isName(last) ? nameStart(text, end - 1) : NONE;
    }

    private static int bracketStart(SqlText text, int open) {
        Token before = text.at(open - 1);
        if (open > 0 && before.is("OVER")) {
            return start(text, open - 1);
        }
        return open > 0 && Words.isFunction(before) ? nameStart(text, open - 1) : open;
    }

    private static int nameStart(SqlText text, int last) {
        int start = last;
        while (text.at(start - 1).isAny(".", "->") && Words.isName(text.at(start - 2))) {
            start -= 2;
        }
        return start;
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
        return NONE;
    }

    private static int braceStart(SqlText text, int close) {
        for (int i = close; i >= 0; i--) {
            if (text.at(i).is("{")) {
                return i;
            }
        }
        return NONE;
    }

    /** Whether a value ends with that token, so that a sign after it is an operator. */
    private static boolean endsOperand(Token token) {
        return token.isLiteral() || token.isAny(")", "END", "}", "NULL") || token.kind() != Kind.END && Words.isName(token);
    }
}
