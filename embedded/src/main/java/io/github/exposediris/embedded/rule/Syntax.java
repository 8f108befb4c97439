package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.grammar.StatementGrammar;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;

/** The statement must be one of IRIS's grammar. */
final class Syntax implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        StatementGrammar.check(text);
    }
}
