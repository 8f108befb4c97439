package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;

/** {@code array[n]} is NULL outside the array in PostgreSQL. The vectors of an index are counted from 0, arrays from 1. */
final class Elements implements PgRule {
    @Override
    public void apply(SqlText text, String user) {
        for (int i = text.size() - 1; i > 0; i--) {
            boolean type = text.at(i + 1).is("]") || text.at(i - 1).is("ARRAY");
            if (text.at(i).is("[") && !type) {
                element(text, i);
            }
        }
    }

    private static void element(SqlText text, int opening) {
        int start = Operands.start(text, opening);
        int closing = closing(text, opening);
        boolean vector = text.at(opening - 1).upper().matches(".*(INDOPTION|INDKEY|INDCLASS|INDCOLLATION)");
        SqlText head = text.part(start, opening);
        SqlText position = text.part(opening + 1, closing);
        SqlText element = head.copy();
        element.insert(element.size(), Token.engine("[("));
        element.replace(element.size(), element.size(), position);
        element.insert(element.size(), Token.engine(vector ? ") + 1]" : ")]"));
        SqlText whole = position.copy();
        whole.insert(0, Token.engine("CASE WHEN ("));
        whole.insert(whole.size(), Token.engine(vector ? ") + 1 BETWEEN 1 AND CARDINALITY(" : ") BETWEEN 1 AND CARDINALITY("));
        whole.replace(whole.size(), whole.size(), head);
        whole.insert(whole.size(), Token.engine(") THEN"));
        whole.replace(whole.size(), whole.size(), element);
        whole.insert(whole.size(), Token.word("END"));
        text.replace(start, closing + 1, whole);
    }

    private static int closing(SqlText text, int opening) {
        int at = opening;
        while (at < text.size() && !text.at(at).is("]")) {
            at++;
        }
        return at;
    }

    /** The start of the value before that position, which may be an element. */
    static int start(SqlText text, int before) {
        if (!text.at(before - 1).is("]")) {
            return Operands.start(text, before);
        }
        int opening = before - 1;
        while (opening > 0 && !text.at(opening).is("[")) {
            opening--;
        }
        return Operands.start(text, opening);
    }
}
