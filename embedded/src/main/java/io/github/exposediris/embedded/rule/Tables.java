package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.ReservedWords;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables that a statement names. */
final class Tables {
    private Tables() {}

    /** Every known table after FROM, JOIN, INTO, UPDATE and the commas of a FROM clause, at any depth. */
    static List<TableShape> in(SqlText text, Catalog catalog) throws SQLException {
        List<TableShape> tables = new ArrayList<>();
        for (TableName name : names(text)) {
            catalog.table(name).ifPresent(tables::add);
        }
        return tables;
    }

    /** The same tables by their labels in upper case: the alias, or the name where there is none. */
    static Map<String, TableShape> labelled(SqlText text, Catalog catalog) throws SQLException {
        Map<String, TableShape> tables = new LinkedHashMap<>();
        for (TableName name : names(text)) {
            int alias = text.at(name.end()).is("AS") ? name.end() + 1 : name.end();
            boolean aliased = text.at(alias).isName() && !ReservedWords.contains(text.at(alias)) && !Clauses.isPaging(text, alias);
            String label = aliased ? text.at(alias).upper() : name.name().toUpperCase(Locale.ROOT);
            catalog.table(name).ifPresent(table -> tables.put(label, table));
        }
        return tables;
    }

    private static List<TableName> names(SqlText text) {
        List<TableName> names = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.hasAny(i, "FROM", "JOIN", "INTO", "UPDATE", "DELETE")) {
                add(names, text, i + 1);
            }
            if (text.at(i).is("FROM")) {
                int end = text.find(i, text.blockEnd(i), "WHERE", "GROUP", "ORDER", "HAVING", "UNION", "JOIN", "LIMIT");
                for (int comma = text.find(i, end, ","); comma < end; comma = text.find(comma + 1, end, ",")) {
                    add(names, text, comma + 1);
                }
            }
        }
        return names;
    }

    private static void add(List<TableName> names, SqlText text, int at) {
        boolean named = text.at(at).isName() && !text.hasAny(at, "SELECT", "FROM", "SET", "LATERAL", "ONLY", "UPDATE");
        if (named && (!text.at(at + 1).is(".") || text.at(at + 2).isName())) {
            String first = text.at(at).name();
            names.add(text.at(at + 1).is(".")
                    ? new TableName(first, text.at(at + 2).name(), at + 3)
                    : new TableName("", first, at + 1));
        }
    }
}
