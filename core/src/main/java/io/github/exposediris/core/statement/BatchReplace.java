package io.github.exposediris.core.statement;

import java.util.List;
import java.util.function.BiConsumer;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.BatchReplaceStatement;

/**
 * A {@link Replace} of many rows, as a value that any backend runs; refused where that is.
 *
 * @param <E> what each row is made of
 */
public final class BatchReplace<E> {
    private final Rows<E> rows;

    private BatchReplace(Rows<E> rows) {
        this.rows = rows;
    }

    /**
     * A replacement by one row for each element.
     *
     * @param row writes an element into its row
     */
    public static <E> BatchReplace<E> in(
            Table table, List<? extends E> elements, BiConsumer<? super E, ? super Insert> row) {
        return new BatchReplace<>(new Rows<>(table, elements, row));
    }

    /** A new statement of Exposed with these rows, in their order; it reports no generated keys. A transaction must be current. */
    public BatchReplaceStatement toStatement() {
        return rows.in(new BatchReplaceStatement(rows.table(), false));
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return rows.elements().isEmpty();
    }
}
