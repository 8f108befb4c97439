package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.Phrase;
import io.github.exposediris.core.adaptation.SelectList;
import io.github.exposediris.core.adaptation.SqlText;
import io.github.exposediris.core.adaptation.Token;
import io.github.exposediris.core.adaptation.Token.Kind;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Makes a query begin with SELECT: the server tells the columns of such a text only, and sends the rows of any other without, at which
 * drivers fail (protocol.py:3252-3273). What WITH names is put where it is read. The brackets around the first part of a set operation are
 * left out where nothing depends on them, else that part becomes a derived table.
 */
final class FirstWord {
    private static final String[] OPERATORS = {"UNION", "INTERSECT", "EXCEPT"};

    private FirstWord() {}

    static void set(SqlText text, String sql) {
        NamedQueries.inline(text);
        if (text.at(0).isAny("WITH", "EXPLAIN", "CALL", "SHOW", "VALUES")) {
            throw Refusal.of(sql, "sends the rows of " + text.at(0).text() + " in a form that no driver reads",
                    "Begin the query with SELECT, such as with a sub-query in FROM in the place of WITH.");
        }
        while (text.at(0).is("(")) {
            int close = text.closing(0);
            if (close + 1 < text.size() && needsBrackets(text, close)) {
                derive(text, close);
            } else {
                text.remove(close, close + 1);
                text.remove(0, 1);
            }
        }
    }

    /** Of a part with an order or a page of its own, and of parts that are put together in another order than from left to right. */
    private static boolean needsBrackets(SqlText text, int close) {
        boolean several = text.find(1, close, OPERATORS) < close;
        boolean binds = several && text.find(close, text.size(), "INTERSECT") < text.size();
        return binds || text.find(1, close, "ORDER", "FETCH", "OFFSET", "LIMIT") < close;
    }

    private static void derive(SqlText text, int close) {
        String columns = columns(text);
        text.insert(close + 1, Token.word("first_part"));
        text.set(0, text.at(0).after(" "));
        text.insert(0, new Phrase().add("SELECT " + columns + " FROM").tokens().toArray(Token[]::new));
    }

    /** The labels of the first part, where each has its own; a query around the whole needs them. */
    private static String columns(SqlText text) {
        int select = 0;
        while (text.at(select).is("(")) {
            select++;
        }
        SelectList list = SelectList.of(text, select);
        Set<String> labels = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Token last = text.at(list.end(i) - 1);
            if (last.kind() == Kind.WORD || last.kind() == Kind.DELIMITED) {
                labels.add(last.text());
            }
        }
        return labels.size() == list.size() ? String.join(", ", labels) : "*";
    }
}
