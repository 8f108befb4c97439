package io.github.exposediris.core.exposed;

import io.github.exposediris.core.value.DeclaredRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;

/**
 * Reads the rows of one query: the one place where a row of a driver becomes a row of Exposed, each value of the type that its column
 * declares. Immutable; may be used from the driver's threads, as it makes the transaction current while a row is read.
 */
public final class RowReader {
    private final Transaction transaction;
    private final Map<Expression<?>, Integer> index;
    private final IColumnType<?>[] types;

    /**
     * A reader of rows with these fields, in this order.
     *
     * @param transaction the transaction that the query runs in
     */
    public RowReader(Transaction transaction, List<? extends Expression<?>> fields) {
        this.transaction = transaction;
        this.index = new LinkedHashMap<>(fields.size() * 2);
        for (Expression<?> field : fields) {
            index.putIfAbsent(field, index.size());
        }
        this.types = ResultRow.Companion.columnTypesOf(index);
    }

    /** One row. The driver's row is not used after the call. */
    public ResultRow read(RowApi row) {
        return CurrentTransaction.orNull() == transaction ? row(row) : CurrentTransaction.onTop(transaction, () -> row(row));
    }

    private ResultRow row(RowApi row) {
        return ResultRow.Companion.create(new DeclaredRow(row), index, types);
    }
}
