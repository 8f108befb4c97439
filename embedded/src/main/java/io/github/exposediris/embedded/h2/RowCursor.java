package io.github.exposediris.embedded.h2;

import java.util.List;
import org.h2.index.Cursor;
import org.h2.message.DbException;
import org.h2.result.Row;
import org.h2.result.SearchRow;
import org.jspecify.annotations.Nullable;

/** A walk through rows. Used by one thread. */
final class RowCursor implements Cursor {
    private final List<Row> rows;
    private int at = -1;

    RowCursor(List<Row> rows) {
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
        throw DbException.getUnsupportedException("virtual tables are read forwards");
    }
}
