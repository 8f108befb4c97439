package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.SqlText;
import io.github.exposediris.core.adaptation.Token;
import io.github.exposediris.core.adaptation.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the queries that WITH names in the places where they are read, as derived tables of the same names, so that the text begins with
 * SELECT (see {@link FirstWord}). One that is read twice is executed twice.
 */
final class NamedQueries {
    /** What may follow a table in FROM and is no alias of it. */
    private static final String[] AFTER_TABLE = {
        "WHERE", "GROUP", "HAVING", "ORDER", "UNION", "INTERSECT", "EXCEPT", "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL",
        "ON", "USING", "OFFSET", "FETCH", "LIMIT", "FOR"
    };
    private static final String[] CLAUSES = {"SELECT", "WHERE", "GROUP", "HAVING", "ORDER", "SET", "ON", "USING"};

    private final SqlText text;

    private NamedQueries(SqlText text) {
        this.text = text;
    }

    /** Leaves a clause that names columns, too, as it is. */
    static void inline(SqlText text) {
        while (text.at(0).is("WITH") && text.at(2).is("AS") && text.at(3).is("(") && text.closing(3) < text.size()) {
            new NamedQueries(text).inlineFirst();
        }
    }

    private void inlineFirst() {
        Token name = text.at(1);
        int close = text.closing(3);
        List<Token> query = text.copy(3, close + 1);
        boolean more = text.at(close + 1).is(",");
        text.remove(more ? 1 : 0, more ? close + 2 : close + 1);
        places(name).forEach(place -> put(query, place));
    }

    /** Where a table of that name is read, the last one first: what is put there is not searched again. */
    private List<Integer> places(Token name) {
        List<Integer> places = new ArrayList<>();
        for (int i = text.size() - 1; i > 0; i--) {
            Token token = text.at(i);
            boolean named = (token.kind() == Kind.WORD || token.kind() == Kind.DELIMITED) && token.name().equals(name.name());
            if (named && !text.at(i + 1).isAny(".", "(") && isTable(i)) {
                places.add(i);
            }
        }
        return places;
    }

    private boolean isTable(int index) {
        return text.at(index - 1).isAny("FROM", "JOIN") || text.at(index - 1).is(",") && isInFrom(index - 1);
    }

    private boolean isInFrom(int comma) {
        for (int i = comma; i >= 0; i = text.at(i).is(")") ? text.opening(i) - 1 : i - 1) {
            if (text.at(i).isAny(CLAUSES) || text.at(i).is("(")) {
                return false;
            } else if (text.at(i).is("FROM")) {
                return true;
            }
        }
        return false;
    }

    private void put(List<Token> query, int place) {
        Token name = text.at(place);
        Token next = text.at(place + 1);
        boolean alias = next.kind() == Kind.DELIMITED || next.kind() == Kind.WORD && !next.isAny(AFTER_TABLE);
        text.replace(place, place + 1, query);
        if (!alias) {
            text.insert(place + query.size(), name.after(" "));
        }
    }
}
