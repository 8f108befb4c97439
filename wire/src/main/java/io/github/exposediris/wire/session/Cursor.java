package io.github.exposediris.wire.session;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Moves through the rows of a result, forward only. */
interface Cursor extends AutoCloseable {
    /** Moves to the next row; false at the end. */
    boolean next() throws SQLException;

    /**
     * A value of the current row in the class of its column's type.
     *
     * @param column counted from 0
     */
    @Nullable Object value(int column) throws SQLException;

    /** Gives back what the rows hold of the engine. Idempotent. */
    @Override
    void close();
}
