package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Tables and table functions of the catalogue under their names in the engine. */
final class TableNames implements PgRule {
    @Override
    public void apply(SqlText text, String user) throws SQLException {
        List<Integer> sources = Sources.in(text);
        for (int i = sources.size() - 1; i >= 0; i--) {
            boolean qualified = text.at(sources.get(i)).upper().equals("PG_CATALOG") && text.at(sources.get(i) + 1).is(".");
            table(text, sources.get(i), qualified ? sources.get(i) + 2 : sources.get(i), qualified);
        }
    }

    private static void table(SqlText text, int from, int name, boolean qualified) throws SQLException {
        String written = text.at(name).name().toLowerCase(Locale.ROOT);
        if (text.at(name + 1).is("(")) {
            function(text, from, name, written);
        } else if (PgTables.contains(written)) {
            text.replace(from, name + 1, Token.engine("\"pg_catalog\".\"" + written + "\""));
        } else if (qualified) {
            throw PgRule.missing(written);
        }
    }

    /** The alias of a series names its one column too. */
    private static void series(SqlText text, int from, int name) {
        int alias = text.closing(name + 1) + (text.at(text.closing(name + 1) + 1).is("AS") ? 2 : 1);
        if (text.at(alias).isName() && !text.at(alias + 1).is("(") && !text.hasAny(alias, "WHERE", "JOIN", "ON")) {
            text.insert(alias + 1, Token.symbol("("), text.at(alias), Token.symbol(")"));
        }
        text.replace(from, name + 1, Token.engine("SYSTEM_RANGE"));
    }

    private static void function(SqlText text, int from, int name, String written) throws SQLException {
        switch (written) {
            case "generate_series" -> series(text, from, name);
            case "pg_partition_ancestors" -> {
                int end = text.closing(name + 1) + 1;
                int rest = text.has(end, "WITH", "ORDINALITY") ? end + 2 : end;
                text.replace(from, rest, Token.engine("(SELECT CAST(NULL AS BIGINT), CAST(NULL AS BIGINT) WHERE FALSE)"));
            }
            case "pg_get_keywords" -> text.replace(from, name + 3, Token.engine("\"pg_catalog\".\"pg_keywords\""));
            default -> throw PgRule.missing("table function " + written + "()");
        }
    }
}
