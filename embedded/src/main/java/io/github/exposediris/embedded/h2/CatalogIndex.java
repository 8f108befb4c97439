package io.github.exposediris.embedded.h2;

import java.util.List;
import org.h2.command.query.AllColumnsForPlan;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.IndexCondition;
import org.h2.index.VirtualTableIndex;
import org.h2.message.DbException;
import org.h2.result.Row;
import org.h2.result.SearchRow;
import org.h2.result.SortOrder;
import org.h2.table.IndexColumn;
import org.h2.table.TableFilter;
import org.jspecify.annotations.Nullable;

/** Finds rows of a {@link CatalogTable}: all of them, or those with one value in one column. */
final class CatalogIndex extends VirtualTableIndex {
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
        return new Found(one ? rows.with(session, column, first.getValue(column)) : rows.all(session));
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

    @Override
    public boolean canGetFirstOrLast() {
        return false;
    }

    @Override
    public Cursor findFirstOrLast(SessionLocal session, boolean first) {
        throw DbException.getUnsupportedException("catalogue tables are in no order");
    }

    /** A walk through rows. Used by one thread. */
    private static final class Found implements Cursor {
        private final List<Row> rows;
        private int at = -1;

        private Found(List<Row> rows) {
            this.rows = rows;
        }

        @Override
        public @Nullable Row get() {
            return at < rows.size() ? rows.get(at) : null;
        }

        @Override
        public @Nullable SearchRow getSearchRow() {
            return get();
        }

        @Override
        public boolean next() {
            at++;
            return at < rows.size();
        }

        @Override
        public boolean previous() {
            throw DbException.getUnsupportedException("catalogue tables are read forwards");
        }
    }
}
