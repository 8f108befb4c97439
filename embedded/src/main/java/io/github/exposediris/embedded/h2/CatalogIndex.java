package io.github.exposediris.embedded.h2;

import org.h2.command.query.AllColumnsForPlan;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.IndexCondition;
import org.h2.result.SearchRow;
import org.h2.result.SortOrder;
import org.h2.table.IndexColumn;
import org.h2.table.TableFilter;
import org.jspecify.annotations.Nullable;

/** Finds rows of a {@link CatalogTable}: all of them, or those with one value in one column. */
final class CatalogIndex extends ComputedIndex {
    private static final double ALL = 10_000;
    private static final double FEW = 10;

    private final transient CatalogRows rows;
    private final int column;

    /**
     * An index.
     *
     * @param column the number of the column that is looked up, or -1
     */
    CatalogIndex(CatalogTable table, CatalogRows rows, IndexColumn[] columns, int column) {
        super(table, table.getName() + ".by" + column, columns);
        this.rows = rows;
        this.column = column;
    }

    @Override
    public Cursor find(SessionLocal session, @Nullable SearchRow first, @Nullable SearchRow last, boolean reverse) {
        boolean one = column >= 0 && first != null && last != null && first.getValue(column) != null;
        return new RowCursor(one ? rows.with(session, column, first.getValue(column)) : rows.all(session));
    }

    @Override
    public double getCost(
            SessionLocal session,
            int @Nullable [] masks,
            TableFilter[] filters,
            int filter,
            SortOrder sortOrder,
            AllColumnsForPlan allColumns,
            boolean isSelectCommand) {
        boolean equal = column >= 0 && masks != null && (masks[column] & IndexCondition.EQUALITY) != 0;
        return column < 0 ? ALL : equal ? FEW : 10 * ALL;
    }
}
