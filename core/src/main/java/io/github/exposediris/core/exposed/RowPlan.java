package io.github.exposediris.core.exposed;

import io.github.exposediris.core.value.DeclaredRow;
import io.github.exposediris.core.value.PlainTypes;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/**
 * How rows with certain fields are read: what follows from the fields alone. Of columns of tables, which live as long as a program, it is
 * found out once. Immutable.
 *
 * @param index where each field stands, from 0
 * @param declared shows a driver's row with each value as its column type reads it
 * @param types what {@link ResultRow} wants to know of the fields
 * @param plain whether no value is read by the dialect
 * @param doubles whether a value is read as a floating-point number
 * @param held the class of values that a field holds just as they are read; null where they are made into something else
 */
record RowPlan(
        FieldIndex index, UnaryOperator<RowApi> declared, IColumnType<?>[] types, boolean plain, boolean doubles, @Nullable Class<?>[] held) {
    private static final Remembered<FieldList, RowPlan> KNOWN = new Remembered<>(2_000);

    static RowPlan of(FieldList fields) {
        RowPlan known = KNOWN.get(fields);
        if (known != null) {
            return known;
        }
        RowPlan made = make(fields.fields());
        if (fields.areColumnsOfTables()) {
            KNOWN.put(fields, made);
        }
        return made;
    }

    /** Where this very field stands, if {@link #value} gives what {@link ResultRow#get} would; -1 if not. */
    int placeOf(Expression<?> field, int expected) {
        return plain ? index.placeOf(field, expected) : -1;
    }

    /** The value at a place; null for NULL. */
    @SuppressWarnings("unchecked") // a column's type gives what the column holds
    <T> T value(RowApi row, int place) {
        IColumnType<?> type = types[place];
        Object value = row.getObject(place + 1, null, type);
        return (T) (value == null || value.getClass() == held[place] ? value : type.valueFromDB(value));
    }

    private static RowPlan make(List<? extends Expression<?>> fields) {
        FieldIndex distinct = FieldIndex.of(fields);
        List<Expression<?>> read = distinct.fields();
        IColumnType<?>[] types = ResultRow.Companion.columnTypesOf(distinct);
        @Nullable Class<?>[] held = Arrays.stream(types).map(PlainTypes::heldAsRead).toArray(Class<?>[]::new);
        return new RowPlan(distinct, DeclaredRow.of(read), types, PlainTypes.areAll(read), Arrays.asList(held).contains(Double.class), held);
    }
}
