package io.github.exposediris.core.exposed;

import io.github.exposediris.core.value.DeclaredRow;
import io.github.exposediris.core.value.PlainTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
    private final UnaryOperator<RowApi> declared;
    private final IColumnType<?>[] types;
    private final boolean plain;

    /**
     * A reader of rows with these fields, in this order.
     *
     * @param transaction the transaction that the query runs in
     */
    public RowReader(Transaction transaction, List<? extends Expression<?>> fields) {
        this.transaction = transaction;
        FieldIndex distinct = FieldIndex.of(fields);
        this.index = distinct;
        this.declared = DeclaredRow.of(distinct.fields());
        this.plain = PlainTypes.areAll(distinct.fields());
        this.types = ResultRow.Companion.columnTypesOf(index);
    }

    /**
     * One row. The driver's row is not used after the call. Where no value is read by the dialect, no transaction is made current for it:
     * to do so for each row of a large result costs as much as to read a column of it.
     */
    public ResultRow read(RowApi row) {
        return plain || CurrentTransaction.orNull() == transaction ? row(row) : CurrentTransaction.onTop(transaction, () -> row(row));
    }

    /**
     * All rows that are left. Where no value is read by the dialect, they are made while no transaction is current, so that Exposed does
     * not make its dialect current for each value that a program reads.
     *
     * @param row shows them one after the other
     * @param next makes it show the next one; false where there is none
     */
    public List<ResultRow> all(RowApi row, BooleanSupplier next) {
        RowApi shown = declared.apply(row);
        Supplier<List<ResultRow>> reading = () -> {
            List<ResultRow> rows = new ArrayList<>();
            while (next.getAsBoolean()) {
                rows.add(ResultRow.Companion.create(shown, index, types));
            }
            return rows;
        };
        return plain ? CurrentTransaction.without(transaction, reading) : CurrentTransaction.within(transaction, reading);
    }

    private ResultRow row(RowApi row) {
        return ResultRow.Companion.create(declared.apply(row), index, types);
    }
}
