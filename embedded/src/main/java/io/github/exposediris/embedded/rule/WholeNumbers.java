package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * Sums of whole numbers are BIGINT and products NUMERIC, where the engine would overflow. Source: Using InterSystems SQL, "Resulting
 * Data Type".
 */
final class WholeNumbers implements Rule {
    private static final String[] OPERATORS = {"+", "-", "*"};

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        Kinds kinds = new Kinds(text, scope);
        for (int i = text.size() - 2; i > 0; i--) {
            if (text.hasAny(i, OPERATORS) && Operands.isBinary(text, i)) {
                int start = Operands.start(text, i);
                ValueKind both = kinds.of(start, i).with(kinds.of(i + 1, Operands.end(text, i + 1)));
                if (both == ValueKind.WHOLE) {
                    String type = text.at(i).is("*") ? "AS NUMERIC(19)" : "AS BIGINT";
                    text.insert(i, Token.engine(type), Token.symbol(")"));
                    text.insert(start, Token.engine("CAST"), Token.symbol("("));
                    i += 2;
                }
            }
        }
    }
}
