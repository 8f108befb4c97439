package io.github.exposediris.embedded.h2;

import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.VirtualTableIndex;
import org.h2.message.DbException;
import org.h2.table.IndexColumn;

/** Finds rows of a {@link ComputedTable}, which are in no order. */
abstract class ComputedIndex extends VirtualTableIndex {
    ComputedIndex(ComputedTable table, String name, IndexColumn[] columns) {
        super(table, name, columns);
    }

    @Override
    public boolean canGetFirstOrLast() {
        return false;
    }

    @Override
    public Cursor findFirstOrLast(SessionLocal session, boolean first) {
        throw DbException.getUnsupportedException("computed rows are in no order");
    }
}
