package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.DelimitedNames;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.List;

/**
 * Refuses what the engine or PostgreSQL would take and IRIS has no grammar for. What would begin a further clause is -25, "Input
 * encountered after end of query"; what stands where no clause can is -1.
 */
final class RefusedSyntax implements Rule {
    private static final List<String[]> CLAUSES_UNKNOWN = List.of(
            new String[] {"RETURNING"},
            new String[] {"ON", "CONFLICT"},
            new String[] {"ON", "DUPLICATE"},
            new String[] {"FOR", "UPDATE"},
            new String[] {"FOR", "SHARE"},
            new String[] {"FOR", "NO"},
            new String[] {"NULLS", "FIRST"},
            new String[] {"NULLS", "LAST"});

    private static final List<String[]> PHRASES_UNKNOWN = List.of(
            new String[] {"DISTINCT", "ON"},
            new String[] {"WITH", "RECURSIVE"},
            new String[] {"WITH", "TIES"},
            new String[] {"WITHIN", "GROUP"},
            new String[] {"FILTER", "("},
            new String[] {"IS", "DISTINCT"},
            new String[] {"IS", "NOT", "DISTINCT"},
            new String[] {"IS", "UNKNOWN"},
            new String[] {"INTERSECT", "ALL"},
            new String[] {"EXCEPT", "ALL"},
            new String[] {"FROM", "(", "VALUES"},
            new String[] {"JOIN", "(", "VALUES"},
            new String[] {"IN", "(", "VALUES"},
            new String[] {"GROUPING", "SETS"},
            new String[] {"AT", "TIME"});

    private static final List<String> SYMBOLS = List.of("::", "@", "~", "&", "^", "`", "%", ";");

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            Token token = text.at(i);
            DelimitedNames.require(token);
            if (token.kind() == Kind.WORD && !text.at(i - 1).is(".")) {
                refuseWord(text, i, token);
            } else if (token.kind() == Kind.SYMBOL && SYMBOLS.contains(token.text())) {
                throw SqlCode.INVALID_STATEMENT.failure("'" + token.text() + "' is no part of a statement");
            }
        }
    }

    private static void refuseWord(SqlText text, int at, Token token) throws SQLException {
        for (String[] clause : CLAUSES_UNKNOWN) {
            if (text.has(at, clause) && at > 0 && !text.at(at + clause.length).is(".")) {
                throw SqlCode.TEXT_AFTER_END.failure("Input (" + token.upper() + ") encountered after end of query");
            }
        }
        for (String[] phrase : PHRASES_UNKNOWN) {
            if (text.has(at, phrase)) {
                throw SqlCode.INVALID_STATEMENT.failure("'" + String.join(" ", phrase) + "' is no part of a statement");
            }
        }
        if (text.has(at, "SIMILAR", "TO")) {
            throw SqlCode.COMPARISON_EXPECTED.failure("IRIS has no SIMILAR TO");
        }
        if (text.hasAny(at, "TRUE", "FALSE")) {
            throw SqlCode.INVALID_STATEMENT.failure(token.upper() + " is a reserved word, not a literal");
        }
        // IRIS writes date literals as strings or as {d '...'}: InterSystems SQL Reference, "Data Types".
        if (text.hasAny(at, "DATE", "TIME", "TIMESTAMP", "INTERVAL", "E", "B", "X", "U") && text.at(at + 1).kind() == Kind.STRING) {
            throw SqlCode.INVALID_STATEMENT.failure("A literal cannot begin with " + token.upper());
        }
        refuseColumnsOfCte(text, at);
    }

    /** A common table expression takes no list of columns. */
    private static void refuseColumnsOfCte(SqlText text, int at) throws SQLException {
        if (text.at(at).is("WITH") && text.at(at + 1).isName() && text.at(at + 2).is("(")) {
            throw SqlCode.INVALID_STATEMENT.failure("AS expected after the name of a common table expression");
        }
    }
}
