package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.Phrase;
import io.github.exposediris.core.adaptation.SqlText;
import io.github.exposediris.core.adaptation.Token;

/**
 * Makes a query begin with SELECT: the server tells the columns of such a text only, and sends the rows of any other without, at which
 * drivers fail (protocol.py:3252-3273). The brackets around the first part of a set operation are left out where nothing depends on them, else
 * that part becomes a derived table.
 */
final class FirstWord {
    private static final String[] OPERATORS = {"UNION", "INTERSECT", "EXCEPT"};

    private FirstWord() {}

    static void set(SqlText text, String sql) {
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
        text.insert(close + 1, Token.word("first_part"));
        text.replace(0, 0, new Phrase().add("SELECT * FROM ").tokens());
        text.set(3, text.at(3).after(" "));
    }
}
