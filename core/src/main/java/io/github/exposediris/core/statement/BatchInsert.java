package io.github.exposediris.core.statement;

import java.util.List;
import java.util.function.BiConsumer;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;

/**
 * An INSERT of many rows, as a value that any backend runs.
 *
 * @param <E> what each row is made of
 */
public final class BatchInsert<E> {
    private final Table table;
    private final List<? extends E> elements;
    private final BiConsumer<? super E, ? super Insert> row;

    private BatchInsert(Table table, List<? extends E> elements, BiConsumer<? super E, ? super Insert> row) {
        this.table = table;
        this.elements = elements;
        this.row = row;
    }

    /**
     * An insert of one row for each element.
     *
     * @param row writes an element into its row
     */
    public static <E> BatchInsert<E> into(
            Table table, List<? extends E> elements, BiConsumer<? super E, ? super Insert> row) {
        return new BatchInsert<>(table, List.copyOf(elements), row);
    }

    /** A new statement of Exposed with these rows, in their order; it reports no generated keys. A transaction must be current. */
    public BatchInsertStatement toStatement() {
        BatchInsertStatement statement = new BatchInsertStatement(table, false, false);
        for (E element : elements) {
            Insert values = Insert.into(table);
            row.accept(element, values);
            statement.addBatch();
            values.applyTo(statement);
        }
        return statement;
    }

    /** Whether there is nothing to insert. */
    public boolean isEmpty() {
        return elements.isEmpty();
    }
}
