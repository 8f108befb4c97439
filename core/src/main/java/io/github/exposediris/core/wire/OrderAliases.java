package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.SqlText;
import io.github.exposediris.core.adaptation.Token;
import io.github.exposediris.core.adaptation.Token.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * Quotes the aliases of ORDER BY: the server puts the text between the last comma and the alias in the place of an alias without quotes,
 * which is no expression where a function has a comma (protocol.py:37-118). Names compare without regard to case in quotes too (Using
 * InterSystems SQL, Delimited Identifiers).
 */
final class OrderAliases {
    private OrderAliases() {}

    static void quote(SqlText text) {
        Set<String> aliases = aliases(text);
        for (int i = 0; i < text.size() && !aliases.isEmpty(); i++) {
            if (text.has(i, "ORDER", "BY")) {
                int[] terms = text.items(i + 2, text.levelEnd(i + 2));
                for (int term = 0; term < terms.length - 1; term++) {
                    quote(text, terms[term], aliases);
                }
            }
        }
    }

    private static Set<String> aliases(SqlText text) {
        Set<String> aliases = new HashSet<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).is("AS")) {
                aliases.add(text.at(i + 1).name());
            }
        }
        return aliases;
    }

    private static void quote(SqlText text, int term, Set<String> aliases) {
        Token token = text.at(term);
        boolean alone = !text.at(term + 1).isAny(".", "(");
        if (token.kind() == Kind.WORD && alone && aliases.contains(token.name())) {
            text.set(term, new Token(Kind.DELIMITED, "\"" + token.text() + "\"", token.before(), -1));
        }
    }
}
