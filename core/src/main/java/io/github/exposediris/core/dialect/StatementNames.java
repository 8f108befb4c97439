package io.github.exposediris.core.dialect;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidNameException;
import io.github.exposediris.core.exposed.QuerySources;
import io.github.exposediris.core.exposed.Remembered;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jetbrains.exposed.v1.core.AbstractQuery;
import org.jetbrains.exposed.v1.core.Alias;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnSet;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ForeignKeyConstraint;
import org.jetbrains.exposed.v1.core.IExpressionAlias;
import org.jetbrains.exposed.v1.core.Index;
import org.jetbrains.exposed.v1.core.QueryAlias;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jspecify.annotations.Nullable;

/** Refuses the names that IRIS does not take before a statement that holds them is written. Source: Using InterSystems SQL, Identifiers. */
public final class StatementNames {
    /** Tables that were found good, by their names. */
    private static final Remembered<String, Good> GOOD = new Remembered<>(2_000);

    private StatementNames() {}

    /**
     * Checks the tables of a statement, their columns, and the aliases of a query.
     *
     * @throws InvalidNameException if IRIS does not take one of them
     */
    public static void check(Statement<?> statement) {
        for (Table table : statement.getTargets()) {
            names(table);
        }
        if (statement instanceof AbstractQuery<?> query) {
            check(query);
        }
    }

    /**
     * Checks the tables of a query, their columns, and its aliases.
     *
     * @throws InvalidNameException if IRIS does not take one of them
     */
    public static void check(AbstractQuery<?> query) {
        if (query.getSet() instanceof Table table && isGood(table)) {
            return;
        }
        ColumnSet source = query.getSet().getSource();
        @Nullable Table checked = null;
        boolean good = false;
        for (Column<?> column : source.getColumns()) {
            if (column.getTable() != checked) {
                checked = column.getTable();
                names(checked);
                good = isGood(checked);
            }
            if (!good) {
                NameRules.check("column", column.getName());
            }
        }
        for (ColumnSet part : QuerySources.of(source)) {
            if (part instanceof QueryAlias alias) {
                NameRules.checkBareAlias(alias.getAlias());
            }
        }
        for (Expression<?> field : query.getSet().getFields()) {
            if (field instanceof IExpressionAlias<?> alias) {
                NameRules.checkBareAlias(alias.getAlias());
            }
        }
    }

    /**
     * Checks a table that is to be created: the names that its indexes and constraints were given too, and no two columns may differ by
     * case alone (SQLCODE -306).
     *
     * @throws InvalidNameException if IRIS does not take one of the names
     */
    public static void check(Table table) {
        names(table);
        constraints(table);
        Set<String> seen = new HashSet<>();
        for (Column<?> column : table.getColumns()) {
            if (!seen.add(QuotedName.bare(column.getName()).toUpperCase(Locale.ROOT))) {
                throw new InvalidNameException(
                        "Table " + table.getTableName() + " has two columns " + column.getName()
                                + "; IRIS tells names apart by more than case only. Nothing was sent.",
                        ErrorDetails.NONE, null);
            }
        }
    }

    private static void constraints(Table table) {
        for (Index index : table.getIndices()) {
            if (index.getCustomName() != null) {
                NameRules.check("index", index.getCustomName());
            }
        }
        for (ForeignKeyConstraint key : table.getForeignKeys()) {
            if (key.getCustomFkName() != null) {
                NameRules.checkConstraint("foreign key", key.getCustomFkName());
            }
        }
        if (table.getPrimaryKey() != null) {
            NameRules.checkConstraint("primary key", table.getPrimaryKey().getName());
        }
    }

    private static void names(Table table) {
        if (table instanceof Alias<?> alias) {
            NameRules.check("alias", alias.getAlias());
            names(alias.getDelegate());
            return;
        }
        if (isGood(table)) {
            return;
        }
        NameRules.checkTable(table.getTableName());
        List<Column<?>> columns = table.getColumns();
        for (int i = 0; i < columns.size(); i++) {
            NameRules.check("column", columns.get(i).getName());
        }
        GOOD.put(table.getTableName(), new Good(table, columns.size()));
    }

    private static boolean isGood(Table table) {
        Good good = GOOD.get(table.getTableName());
        return good != null && good.table == table && good.columns == table.getColumns().size();
    }

    /** A table with so many columns; others may follow while its class is initialised. */
    private record Good(Table table, int columns) {}
}
