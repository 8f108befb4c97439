package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.util.List;

/** Strings with escapes, operators of several characters, and {@code OPERATOR(pg_catalog.~)}. */
final class Lexemes implements PgRule {
    private static final List<String> OPERATORS = List.of("!~~*", "!~~", "!~*", "!~", "~~*", "~~", "~*");

    @Override
    public void apply(SqlText text, String user) {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).is("E") && text.at(i + 1).kind() == Kind.STRING) {
                text.replace(i, i + 2, Token.of(Kind.STRING, unescaped(text.at(i + 1).text())));
            } else if (text.at(i).is("OPERATOR") && text.at(i + 1).is("(")) {
                int end = text.closing(i + 1);
                text.remove(end, end + 1);
                text.remove(i, text.at(i + 3).is(".") ? i + 4 : i + 2);
            }
            join(text, i);
        }
    }

    private static void join(SqlText text, int at) {
        for (String operator : OPERATORS) {
            boolean there = true;
            for (int i = 0; i < operator.length(); i++) {
                there &= text.at(at + i).is(operator.substring(i, i + 1));
            }
            if (there) {
                text.replace(at, at + operator.length(), Token.symbol(operator));
                return;
            }
        }
    }

    private static String unescaped(String literal) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < literal.length(); i++) {
            char character = literal.charAt(i);
            if (character != '\\' || i + 1 >= literal.length() - 1) {
                plain.append(character);
                continue;
            }
            char escaped = literal.charAt(++i);
            plain.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'r' ? '\r' : escaped);
        }
        return plain.toString();
    }
}
