package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.util.Set;

/**
 * Quotes the words that name things in IRIS and are reserved by the engine. What is syntax of the engine alone, such as QUALIFY or
 * ILIKE, becomes a name by this and is refused as IRIS refuses it.
 */
final class EngineKeywords implements Rule {
    private static final Set<String> WORDS = Set.of(
            "ARRAY", "ASYMMETRIC", "CURRENT_CATALOG", "CURRENT_PATH", "CURRENT_ROLE", "CURRENT_SCHEMA", "DAY", "GROUPS", "IF",
            "ILIKE", "KEY", "LIMIT", "LOCALTIME", "LOCALTIMESTAMP", "MINUS", "MONTH", "OFFSET", "PERCENT", "QUALIFY", "RANGE",
            "REGEXP", "ROWNUM", "SYMMETRIC", "UESCAPE", "UNKNOWN", "VALUE", "WINDOW", "YEAR", "_ROWID_", "RECURSIVE");

    @Override
    public void apply(SqlText text, Scope scope) {
        for (int i = 0; i < text.size(); i++) {
            Token token = text.at(i);
            boolean row = token.is("ROW") && !text.at(i - 1).is("CURRENT");
            if (token.kind() == Kind.WORD && (WORDS.contains(token.upper()) || row) && !text.at(i + 1).is("(")) {
                text.set(i, Token.delimited(token.text()));
            }
        }
    }
}
