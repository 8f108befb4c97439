package io.github.exposediris.core.statement;

import java.util.List;
import java.util.function.BiConsumer;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.BatchUpsertStatement;

/**
 * An {@link Upsert} of many rows, as a value that any backend runs; refused where that is.
 *
 * @param <E> what each row is made of
 */
public final class BatchUpsert<E> {
    private final Rows<E> rows;
    private final Column<?>[] key;

    private BatchUpsert(Rows<E> rows, Column<?>[] key) {
        this.rows = rows;
        this.key = key;
    }

    /**
     * An upsert of one row for each element.
     *
     * @param row writes an element into its row
     * @param key the unique key that rows are known by
     */
    public static <E> BatchUpsert<E> into(
            Table table, List<? extends E> elements, BiConsumer<? super E, ? super Insert> row, Column<?>... key) {
        return new BatchUpsert<>(new Rows<>(table, elements, row), key.clone());
    }

    /** A new statement of Exposed with these rows, in their order; it reports no generated keys. A transaction must be current. */
    public BatchUpsertStatement toStatement() {
        return rows.in(new BatchUpsertStatement(rows.table(), key, null, null, false));
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return rows.elements().isEmpty();
    }
}
