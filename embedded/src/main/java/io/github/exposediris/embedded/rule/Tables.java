package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables that a statement names. */
final class Tables {
    private Tables() {}

    /** Every known table after FROM, JOIN, INTO, UPDATE and the commas of a FROM clause, at any depth. */
    static List<TableShape> in(SqlText text, Catalog catalog) throws SQLException {
        List<TableShape> tables = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.hasAny(i, "FROM", "JOIN", "INTO", "UPDATE", "DELETE")) {
                add(tables, text, i + 1, catalog);
            }
            if (text.at(i).is("FROM")) {
                int end = text.find(i, text.blockEnd(i), "WHERE", "GROUP", "ORDER", "HAVING", "UNION", "JOIN", "LIMIT");
                for (int comma = text.find(i, end, ","); comma < end; comma = text.find(comma + 1, end, ",")) {
                    add(tables, text, comma + 1, catalog);
                }
            }
        }
        return tables;
    }

    private static void add(List<TableShape> tables, SqlText text, int at, Catalog catalog) throws SQLException {
        boolean named = text.at(at).isName() && !text.hasAny(at, "SELECT", "FROM", "SET", "LATERAL", "ONLY", "UPDATE");
        if (named && (!text.at(at + 1).is(".") || text.at(at + 2).isName())) {
            String first = text.at(at).name();
            TableName name = text.at(at + 1).is(".")
                    ? new TableName(first, text.at(at + 2).name(), at + 3)
                    : new TableName("", first, at + 1);
            catalog.table(name).ifPresent(tables::add);
        }
    }
}
