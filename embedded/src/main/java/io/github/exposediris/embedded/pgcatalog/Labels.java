package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives each column of the answer the label that PostgreSQL gives it, and marks it as an answer of the catalogue, whose booleans are
 * shown as such. Names in ORDER BY become positions.
 */
final class Labels implements PgRule {
    /** Ends the label of what pg_catalog answers; no client can write it into one, for it is taken from every other. */
    static final String MARK = "\u2063";

    private static final Set<String> OPERATORS = Set.of(
            "AND", "OR", "NOT", "IS", "IN", "LIKE", "ILIKE", "CASE", "WHEN", "THEN", "ELSE", "FROM", "BETWEEN", "ANY", "ALL", "DISTINCT");

    @Override
    public void apply(SqlText text, String user) {
        if (!text.at(0).is("SELECT")) {
            return;
        }
        int start = text.hasAny(1, "DISTINCT", "ALL") ? 2 : 1;
        int end = text.find(start, text.size(), "FROM", "UNION", "WHERE", "ORDER", "LIMIT");
        expandStar(text, start, end);
        end = text.find(start, text.size(), "FROM", "UNION", "WHERE", "ORDER", "LIMIT");
        int[] bounds = text.commaBounds(start, end);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < bounds.length - 1; i++) {
            labels.add(label(text, bounds[i], bounds[i + 1] - 1));
        }
        order(text, labels);
        for (int i = labels.size() - 1; i >= 0; i--) {
            if (!labels.get(i).equals("*")) {
                mark(text, bounds[i], bounds[i + 1] - 1, labels.get(i));
            }
        }
    }

    /** {@code SELECT * FROM (SELECT a, b ...) t} becomes {@code SELECT t.a, t.b FROM ...}. */
    private static void expandStar(SqlText text, int start, int end) {
        if (end != start + 1 || !text.at(start).is("*") || !text.has(end, "FROM", "(", "SELECT")) {
            return;
        }
        int closing = text.closing(end + 1);
        int alias = text.at(closing + 1).is("AS") ? closing + 2 : closing + 1;
        int innerStart = text.hasAny(end + 3, "DISTINCT", "ALL") ? end + 4 : end + 3;
        int[] bounds = text.commaBounds(innerStart, text.find(innerStart, closing, "FROM"));
        List<Token> items = new ArrayList<>();
        for (int i = 0; i < bounds.length - 1; i++) {
            String label = label(text, bounds[i], bounds[i + 1] - 1);
            if (label.equals("*") || !text.at(alias).isName()) {
                return;
            }
            if (i > 0) {
                items.add(Token.symbol(","));
            }
            items.addAll(List.of(text.at(alias), Token.symbol("."), Token.delimited(label)));
        }
        text.replace(start, end, items.toArray(Token[]::new));
    }

    private static void mark(SqlText text, int from, int end, String label) {
        int last = end;
        if (isAliased(text, from, end)) {
            last = text.at(end - 2).is("AS") ? end - 2 : end - 1;
        }
        text.replace(last, end, Token.word("AS"), Token.delimited(label + MARK));
    }

    private static void order(SqlText text, List<String> labels) {
        int order = text.find(0, text.size(), "ORDER");
        if (order == text.size()) {
            return;
        }
        int[] bounds = text.commaBounds(order + 2, text.find(order, text.size(), "LIMIT", "OFFSET", "FETCH"));
        for (int i = 0; i < bounds.length - 1; i++) {
            Token token = text.at(bounds[i]);
            boolean alone = bounds[i] + 1 == bounds[i + 1] - 1 || text.hasAny(bounds[i] + 1, "ASC", "DESC");
            int position = alone && token.isName() ? position(labels, token.name()) : -1;
            if (position >= 0) {
                text.set(bounds[i], Token.of(Kind.NUMBER, String.valueOf(position + 1)));
            }
        }
    }

    private static int position(List<String> labels, String name) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String label(SqlText text, int from, int end) {
        Token last = text.at(end - 1);
        if (last.is("*")) {
            return "*";
        }
        if (isAliased(text, from, end) || isColumn(text, from, end)) {
            return last.kind() == Kind.DELIMITED ? last.name() : last.text().toLowerCase(Locale.ROOT);
        }
        int cast = text.find(from, end, "::");
        if (cast < end && text.find(cast + 1, end, "::", "=", "||", "AND", "OR") == end) {
            return label(text, from, cast);
        }
        return computed(text, from, end);
    }

    private static String computed(SqlText text, int from, int end) {
        if (text.at(from).is("CASE") && Operands.end(text, from) == end) {
            return "case";
        }
        int call = from;
        while (text.at(call + 1).is(".")) {
            call += 2;
        }
        boolean alone = text.at(call).isName() && text.at(call + 1).is("(") && text.closing(call + 1) == end - 1;
        return alone ? text.at(call).text().toLowerCase(Locale.ROOT) : "?column?";
    }

    private static boolean isColumn(SqlText text, int from, int end) {
        for (int i = from; i < end; i += 2) {
            boolean name = text.at(i).isName() && !text.hasAny(i, "NULL", "TRUE", "FALSE");
            if (!name || i + 1 < end && !text.at(i + 1).is(".")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAliased(SqlText text, int from, int end) {
        Token last = text.at(end - 1);
        Token before = text.at(end - 2);
        if (end - 2 < from || !last.isName() || OPERATORS.contains(last.upper()) || last.is("END") || last.is("NULL")) {
            return false;
        }
        boolean value = Operands.endsValue(before) || before.is("]") || before.kind() == Kind.WORD && !OPERATORS.contains(before.upper());
        return before.is("AS") || value;
    }
}
