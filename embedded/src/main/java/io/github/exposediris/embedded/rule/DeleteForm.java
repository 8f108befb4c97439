package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/** DELETE, whose FROM may be left out. Source: InterSystems SQL Reference, "DELETE". */
final class DeleteForm implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        if (!text.at(0).is("DELETE")) {
            return;
        }
        if (!text.at(1).is("FROM")) {
            text.insert(1, Token.word("FROM"));
        }
        if (text.find(2, text.size(), "FROM") < text.size()) {
            throw SqlCode.FATAL.failure("the stand-in has no DELETE with a second FROM clause");
        }
    }
}
