package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.rule.QueryRules;
import io.github.exposediris.embedded.rule.Scope;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.AdaptedStatement.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * EXPLAIN: one row with the field Plan, an XML text with the statement in it. The stand-in has no plans of IRIS to tell; what IRIS would
 * refuse of the statement, it refuses. Source: InterSystems SQL Reference, "EXPLAIN".
 */
final class Explanation {
    private final Connection connection;
    private final Scope scope;

    Explanation(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    AdaptedStatement of(SqlText text) throws SQLException {
        int start = 1;
        while (text.hasAny(start, "ALT", "ALL", "STAT", "STATS")) {
            start++;
        }
        if (text.at(start).is("INSERT")) {
            throw SqlCode.EXPLAIN_UNSUPPORTED.failure();
        } else if (!text.hasAny(start, "SELECT", "UPDATE", "DELETE", "WITH", "(")) {
            throw SqlCode.STATEMENT_EXPECTED.failure("'" + text.at(start).text() + "' found");
        }
        String plan = "<plans><plan><sql>" + escaped(text.written(start, text.size())) + "</sql><cost value=\"0\"/>"
                + "The stand-in has no plans of IRIS.</plan></plans>";
        text.remove(0, start);
        QueryRules.apply(text, scope);
        connection.prepareStatement(text.toString()).close();
        return new Jdbc("EXPLAIN", "SELECT '" + plan.replace("'", "''") + "' AS \"Plan\"", List.of());
    }

    private static String escaped(String sql) {
        return sql.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
