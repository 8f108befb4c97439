package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.rule.FunctionTable.Entry;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** Lets only functions of IRIS through, under the engine's names: any other is -359, a wrong number of arguments -380 or -381. */
final class Functions implements Rule {
    /** Words that a bracket may follow without a call. */
    private static final Set<String> NO_CALLS = Set.of(
            "IN", "AND", "OR", "NOT", "ON", "WHERE", "HAVING", "BY", "SELECT", "FROM", "JOIN", "AS", "VALUES", "OVER", "EXISTS", "ANY",
            "ALL", "SOME", "UNION", "INTERSECT", "EXCEPT", "WHEN", "THEN", "ELSE", "CASE", "LIKE", "BETWEEN", "USING", "INTO", "TOP",
            "DISTINCT", "SET", "IS", "ESCAPE", "LATERAL", "LIMIT", "OFFSET", "RETURN", "WITH", "DEFAULT");
    private static final Set<String> OF_LISTS = Set.of("AS", "INTO", "FROM", "JOIN", ",", ")");

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 2; i >= 0; i--) {
            if (text.at(i).isName() && text.at(i + 1).is("(") && !NO_CALLS.contains(keyword(text.at(i)))) {
                call(text, i);
            }
        }
    }

    private static String keyword(Token token) {
        return token.kind() == Token.Kind.WORD ? token.upper() : "";
    }

    private static void call(SqlText text, int at) throws SQLException {
        Token name = text.at(at);
        if (text.at(at - 1).is("AS") && text.at(text.closing(at + 1) + 1).is("(") || isDerivedColumnList(text, at)) {
            return;
        }
        Entry entry = name.kind() == Token.Kind.WORD && !text.at(at - 1).is(".") ? FunctionTable.find(name.upper()) : null;
        if (FunctionTable.isAbsent(name.upper())) {
            throw AbsentSyntax.absent("function " + name.upper());
        }
        if (entry == null) {
            throw SqlCode.FUNCTION_NOT_FOUND.failure(
                    "User defined SQL function 'SQLUSER." + name.name().toUpperCase(Locale.ROOT) + "' does not exist");
        }
        int end = text.closing(at + 1);
        int count = end == at + 2 ? 0 : text.commaBounds(at + 2, end).length - 1;
        if (count < entry.least() || count > entry.most()) {
            throw (count < entry.least() ? SqlCode.MISSING_ARGUMENT : SqlCode.TOO_MANY_ARGUMENTS).failure(name.upper());
        }
        text.set(at, Token.engine(entry.engine()));
    }

    /** {@code FROM (SELECT ...) AS d (a, b)}. */
    private static boolean isDerivedColumnList(SqlText text, int at) {
        return OF_LISTS.contains(text.at(at - 1).upper()) && text.at(at - 2).is(")");
    }
}
