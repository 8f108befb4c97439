package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.exposed.RowReader;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jspecify.annotations.Nullable;

/** The rows of a query that are still to be read. For the thread of the transaction. */
public final class RowCursor extends Spliterators.AbstractSpliterator<ResultRow> implements AutoCloseable {
    private final ZonelessRow row;
    private final RowReader reader;
    private boolean exhausted;
    private boolean closed;

    RowCursor(ZonelessRow row, RowReader reader) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.row = row;
        this.reader = reader;
    }

    /** These rows; closing it closes this. */
    public Stream<ResultRow> stream() {
        return StreamSupport.stream(this, false).onClose(this::close);
    }

    /**
     * Reads the next row.
     *
     * @throws IllegalStateException if it was closed
     * @throws IrisException if the server fails
     */
    @Override
    public boolean tryAdvance(Consumer<? super ResultRow> action) {
        ResultRow read = next();
        if (read == null) {
            return false;
        }
        action.accept(read);
        return true;
    }

    private @Nullable ResultRow next() {
        if (closed) {
            throw new IllegalStateException("the rows cannot be read any more: their stream or transaction has ended");
        }
        try {
            if (!exhausted && row.next()) {
                return reader.read(row);
            }
            exhausted = true;
            return null;
        } catch (SQLException e) {
            throw IrisException.from(e);
        }
    }

    /** Ends the query on the server, unless its transaction has done so. Idempotent. */
    @Override
    public void close() {
        closed = true;
        try {
            row.close();
        } catch (SQLException e) {
            throw IrisException.from(e);
        }
    }
}
