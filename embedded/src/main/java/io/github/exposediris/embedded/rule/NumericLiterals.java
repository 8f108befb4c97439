package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Locale;

/**
 * A number counts in its canonical form, without zeros in front and at the end: 007.50 is 7.5. {@code 1e3} is a double, and one that no
 * double holds is -7. Source: InterSystems SQL Reference, "CAST"; Using InterSystems SQL, "Arithmetic Operators and Functions".
 */
final class NumericLiterals implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            Token token = text.at(i);
            if (token.kind() == Token.Kind.NUMBER) {
                text.set(i, token.text().toUpperCase(Locale.ROOT).contains("E") ? exponent(token) : canonical(token));
            }
        }
    }

    private static Token exponent(Token token) throws SQLException {
        if (Double.isInfinite(Double.parseDouble(token.text()))) {
            throw SqlCode.EXPONENT_RANGE.failure();
        }
        return Token.engine("CAST('" + token.text() + "' AS DOUBLE PRECISION)");
    }

    private static Token canonical(Token token) throws SQLException {
        try {
            BigDecimal number = new BigDecimal(token.text()).stripTrailingZeros();
            return Token.of(Token.Kind.NUMBER, number.scale() < 0 ? number.setScale(0).toString() : number.toPlainString());
        } catch (NumberFormatException severalPoints) {
            throw SqlCode.INVALID_STATEMENT.failure("'" + token.text() + "' is no number");
        }
    }
}
