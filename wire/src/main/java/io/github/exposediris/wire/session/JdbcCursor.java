package io.github.exposediris.wire.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a JDBC result. */
final class JdbcCursor implements Cursor {
    private final ResultSet rows;
    private final List<ResultColumn> columns;
    private final Runnable release;
    private boolean closed;

    /** @param release what is done once the result is closed */
    JdbcCursor(ResultSet rows, List<ResultColumn> columns, Runnable release) {
        this.rows = rows;
        this.columns = columns;
        this.release = release;
    }

    @Override
    public boolean next() throws SQLException {
        return !closed && rows.next();
    }

    @Override
    public @Nullable Object value(int column) throws SQLException {
        return columns.get(column).read(rows, column + 1);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Quietly.close(rows);
            release.run();
        }
    }
}
