package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.error.IrisException;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query that are still to be read. For the thread of the transaction.
 *
 * @param <T> what is made of each
 */
public final class RowCursor<T extends @Nullable Object> extends Spliterators.AbstractSpliterator<T> implements AutoCloseable {
    private final ZonelessRow row;
    private final Function<? super RowApi, ? extends T> reading;
    private boolean exhausted;
    private boolean closed;

    RowCursor(ZonelessRow row, Function<? super RowApi, ? extends T> reading) {
        super(Long.MAX_VALUE, Spliterator.ORDERED);
        this.row = row;
        this.reading = reading;
    }

    /** These rows; closing it closes this. */
    public Stream<T> stream() {
        return StreamSupport.stream(this, false).onClose(this::close);
    }

    /**
     * Reads the next row.
     *
     * @throws IllegalStateException if it was closed
     * @throws IrisException if the server fails
     */
    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (closed) {
            throw new IllegalStateException("the rows cannot be read any more: their stream or transaction has ended");
        }
        T read;
        try {
            exhausted = exhausted || !row.next();
            if (exhausted) {
                return false;
            }
            read = reading.apply(row);
        } catch (SQLException e) {
            throw IrisException.from(e);
        }
        action.accept(read);
        return true;
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
