package io.github.exposediris.core.exposed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one query: the one place where a row of a driver becomes a row of Exposed, each value of the type that its column
 * declares. Immutable; may be used from the driver's threads, as it makes the transaction current while a row is read.
 */
public final class RowReader {
    private final Transaction transaction;
    private final RowPlan plan;

    /**
     * A reader of rows with these fields, in this order.
     *
     * @param transaction the transaction that the query runs in
     */
    public RowReader(Transaction transaction, List<? extends Expression<?>> fields) {
        this(transaction, new FieldList(fields));
    }

    /** The same for fields that are compared with earlier ones. */
    public RowReader(Transaction transaction, FieldList fields) {
        this.transaction = transaction;
        this.plan = RowPlan.of(fields);
    }

    /** Whether floating-point numbers are among the values of such fields, and read as such. */
    public static boolean readsDoubles(FieldList fields) {
        return RowPlan.of(fields).doubles();
    }

    /**
     * One row. The driver's row is not used after the call. Where no value is read by the dialect, no transaction is made current for it:
     * to do so for each row of a large result costs as much as to read a column of it.
     */
    public ResultRow read(RowApi row) {
        return shown(plan.declared().apply(row));
    }

    /** What {@code mapping} makes of one row. The driver's row is not used after the call. */
    public <T extends @Nullable Object> T read(RowApi row, Function<? super RowView, ? extends T> mapping) {
        return mapped(plan.declared().apply(row), mapping);
    }

    /**
     * All rows that are left. Where no value is read by the dialect, they are made while no transaction is current, so that Exposed does
     * not make its dialect current for each value that a program reads.
     *
     * @param row shows them one after the other
     * @param next makes it show the next one; false where there is none
     */
    public List<ResultRow> all(RowApi row, BooleanSupplier next) {
        RowApi shown = plan.declared().apply(row);
        Supplier<List<ResultRow>> reading = () -> {
            List<ResultRow> rows = new ArrayList<>();
            while (next.getAsBoolean()) {
                rows.add(made(shown));
            }
            return rows;
        };
        return plan.plain() ? CurrentTransaction.without(transaction, reading) : CurrentTransaction.within(transaction, reading);
    }

    /**
     * What {@code mapping} makes of each row that is left.
     *
     * @param row shows them one after the other
     * @param next makes it show the next one; false where there is none
     */
    public <T extends @Nullable Object> List<T> all(RowApi row, BooleanSupplier next, Function<? super RowView, ? extends T> mapping) {
        RowApi shown = plan.declared().apply(row);
        List<T> all = new ArrayList<>();
        while (next.getAsBoolean()) {
            all.add(this.<T>mapped(shown, mapping));
        }
        return all;
    }

    private <T extends @Nullable Object> T mapped(RowApi shown, Function<? super RowView, ? extends T> mapping) {
        RowView view = new RowView(this, plan, shown);
        try {
            return mapping.apply(view);
        } finally {
            view.end();
        }
    }

    /** A row whose values are as their columns read them. */
    ResultRow shown(RowApi shown) {
        return plan.plain() || CurrentTransaction.orNull() == transaction
                ? made(shown)
                : CurrentTransaction.onTop(transaction, () -> made(shown));
    }

    private ResultRow made(RowApi shown) {
        return ResultRow.Companion.create(shown, plan.index(), plan.types());
    }
}
