package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names under which a statement's tables go, and those that its fields were asked from. Used by one thread. */
final class Labels {
    private final Set<String> tables = new HashSet<>();
    private final Map<String, Token> uses = new LinkedHashMap<>();

    /** A table goes by that name somewhere in the statement. */
    void table(Token label) {
        tables.add(label.upper());
    }

    /** A field of that table is used. */
    void use(Token label) {
        uses.putIfAbsent(label.upper(), label);
    }

    /** Refuses fields of a table that is nowhere in the statement; a table with an alias goes by the alias only. */
    void requireKnown() throws SQLException {
        for (Map.Entry<String, Token> use : uses.entrySet()) {
            if (!tables.contains(use.getKey())) {
                throw SqlCode.UNKNOWN_LABEL.failure("Label '" + SyntaxErrors.shown(use.getValue()) + "'");
            }
        }
    }
}
