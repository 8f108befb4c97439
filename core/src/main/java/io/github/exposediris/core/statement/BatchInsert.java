package io.github.exposediris.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of many rows, as a value that any backend runs.
 *
 * @param <E> what each row is made of
 */
public final class BatchInsert<E> {
    private final Rows<E> rows;
    private final @Nullable List<Column<?>> ignored;

    private BatchInsert(Rows<E> rows, @Nullable List<Column<?>> ignored) {
        this.rows = rows;
        this.ignored = ignored;
    }

    /**
     * An insert of one row for each element.
     *
     * @param row writes an element into its row
     */
    public static <E> BatchInsert<E> into(
            Table table, List<? extends E> elements, BiConsumer<? super E, ? super Insert> row) {
        return new BatchInsert<>(new Rows<>(table, elements, row), null);
    }

    /** The same insert, which leaves out the rows whose unique key is taken, as {@link InsertIgnore} does. */
    public BatchInsert<E> ignoring(Column<?> key, Column<?>... more) {
        return new BatchInsert<>(rows, Keys.of(key, more));
    }

    /** A new statement of Exposed with these rows, in their order; it reports no generated keys. A transaction must be current. */
    public BatchInsertStatement toStatement() {
        return ignored == null ? rows.inserted() : rows.in(new IgnoringBatch(rows.table(), ignored));
    }

    /**
     * The same rows in inserts of so many each, in their order.
     *
     * @param most 1 at least
     */
    public List<BatchInsert<E>> chunks(int most) {
        List<BatchInsert<E>> chunks = new ArrayList<>();
        List<? extends E> all = rows.elements();
        for (int from = 0; from < all.size(); from += most) {
            chunks.add(new BatchInsert<>(new Rows<>(rows.table(), all.subList(from, Math.min(all.size(), from + most)), rows.row()),
                    ignored));
        }
        return chunks;
    }

    /** Whether there is nothing to insert. */
    public boolean isEmpty() {
        return rows.elements().isEmpty();
    }
}
