package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.vector.ElementType;
import java.sql.SQLException;

/**
 * {@code TO_VECTOR(data [, type [, length]])}: the type is a keyword, never a parameter or a string; without one it is float. Source:
 * InterSystems SQL Reference, "TO_VECTOR".
 */
final class VectorLiterals implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.has(i, "TO_VECTOR", "(")) {
                write(text, i);
            }
        }
    }

    private static void write(SqlText text, int at) throws SQLException {
        int end = text.closing(at + 1);
        int[] bounds = text.commaBounds(at + 2, end);
        if (bounds.length > 4 || end == at + 2) {
            throw (end == at + 2 ? SqlCode.MISSING_ARGUMENT : SqlCode.TOO_MANY_ARGUMENTS).failure("TO_VECTOR");
        }
        if (bounds.length < 4) {
            text.insert(end, Token.symbol(","), Token.engine("0"));
        }
        if (bounds.length == 2) {
            text.insert(end, Token.symbol(","), Token.engine("'FLOAT'"));
        } else {
            Token type = text.at(bounds[1]);
            if (type.kind() != Token.Kind.WORD || bounds[2] - bounds[1] != 2) {
                throw SqlCode.INVALID_STATEMENT.failure("TO_VECTOR takes its type as a keyword");
            }
            text.set(bounds[1], Token.engine("'" + ElementType.named(type.upper()) + "'"));
        }
        text.set(at, Token.engine("IRIS.TO_VECTOR"));
    }
}
