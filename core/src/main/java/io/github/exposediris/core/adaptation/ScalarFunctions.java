package io.github.exposediris.core.adaptation;

import java.util.Locale;
import java.util.Set;

/**
 * {@code SIN(x)} becomes <code>{ fn SIN(x)}</code>, and so each function that IRIS knows in curly braces only. The blank after the brace
 * keeps pgjdbc from taking the braces for its own. Source: InterSystems SQL Reference, the page of each: "can only be used as an ODBC
 * scalar function (with the curly brace syntax)".
 */
final class ScalarFunctions implements Rule {
    private static final Set<String> NAMES = Set.of(
            "ACOS", "ASIN", "ATAN", "ATAN2", "COS", "COT", "EXP", "LEFT", "LOG", "LOG10", "PI", "RIGHT", "SIN", "TAN", "TIMESTAMPADD",
            "TIMESTAMPDIFF", "TRUNCATE");

    @Override
    public void apply(SqlText text) {
        for (int i = text.size() - 1; i >= 0; i--) {
            Token name = text.at(i);
            boolean call = name.kind() == Token.Kind.WORD && text.at(i + 1).is("(") && !text.at(i - 1).isAny(".", "fn");
            if (call && NAMES.contains(name.text().toUpperCase(Locale.ROOT))) {
                text.insert(text.closing(i + 1) + 1, Token.symbol("}"));
                text.set(i, name.after(" "));
                text.insert(i, Token.symbol("{").after(name.before()), Token.word("fn"));
            }
        }
    }
}
