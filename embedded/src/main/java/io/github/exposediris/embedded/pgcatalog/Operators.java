package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;

/** Patterns, collations and bits. A LIKE of PostgreSQL has a backslash as its escape. */
final class Operators implements PgRule {
    @Override
    public void apply(SqlText text, String user) {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).is("COLLATE")) {
                text.remove(i, text.at(i + 2).is(".") ? i + 4 : i + 2);
            }
            switch (text.at(i).text()) {
                case "~*" -> anyCase(text, i, "~");
                case "!~*" -> anyCase(text, i, "!~");
                case "~~" -> text.set(i, Token.word("LIKE"));
                case "!~~" -> text.replace(i, i + 1, Token.word("NOT"), Token.word("LIKE"));
                case "~~*" -> text.set(i, Token.word("ILIKE"));
                case "!~~*" -> text.replace(i, i + 1, Token.word("NOT"), Token.word("ILIKE"));
                case "&" -> bits(text, i);
                default -> {
                    // No difference.
                }
            }
            if (text.hasAny(i, "LIKE", "ILIKE")) {
                escape(text, i);
            }
        }
    }

    private static void anyCase(SqlText text, int at, String operator) {
        text.insert(Operands.end(text, at + 1), Token.symbol(")"));
        text.replace(at, at + 1, Token.symbol(operator), Token.symbol("("), Token.engine("'(?i)' ||"));
    }

    private static void escape(SqlText text, int like) {
        int end = Operands.end(text, like + 1);
        if (!text.at(end).is("ESCAPE")) {
            text.insert(end, Token.engine("ESCAPE '\\'"));
        }
    }

    private static void bits(SqlText text, int at) {
        int start = Elements.start(text, at);
        int end = Operands.end(text, at + 1);
        end = text.at(end).is("::") ? end + 2 : end;
        text.insert(end, Token.symbol(")"));
        text.set(at, Token.symbol(","));
        text.insert(start, Token.engine("BITAND"), Token.symbol("("));
    }
}
