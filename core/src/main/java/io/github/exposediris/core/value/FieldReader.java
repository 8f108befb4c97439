package io.github.exposediris.core.value;

import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/**
 * Reads one field of every row of a query; what follows from its column type is found out once. Immutable.
 *
 * @param type without wrappings; null where the field has no column type
 * @param carrier null for a type of no family
 * @param kind of that type
 */
record FieldReader(@Nullable IColumnType<?> type, @Nullable Carrier carrier, BasicKind kind) {
    static FieldReader of(Expression<?> field) {
        if (!(field instanceof ExpressionWithColumnType<?> typed)) {
            return new FieldReader(null, null, BasicKind.OTHER);
        }
        IColumnType<?> bare = BareValue.typeOf(typed.getColumnType());
        return new FieldReader(bare, Carriers.of(bare), BasicKind.of(bare));
    }

    /**
     * What the column type reads.
     *
     * @param typed the same row, if it gives values of their types
     */
    @Nullable Object read(RowApi row, @Nullable TypedRow typed, int index) {
        if (type == null || carrier == null) {
            Object value = row.getObject(index);
            return value == null ? null : Bytes.of(value);
        }
        Object value = typed == null ? row.getObject(index) : fetch(carrier, typed, index);
        return value == null || value.getClass() == kind.held() ? value : carrier.receive(type, value);
    }

    private @Nullable Object fetch(Carrier from, TypedRow typed, int index) {
        return switch (kind) {
            case LONG -> typed.getWhole(index);
            case INTEGER -> narrowed(typed.getWhole(index));
            case TEXT -> typed.getText(index);
            case DOUBLE -> typed.getDouble(index);
            case OTHER -> from.fetch(typed, index);
        };
    }

    private static @Nullable Object narrowed(@Nullable Object whole) {
        return whole instanceof Long number && number.intValue() == number ? (Object) number.intValue() : whole;
    }
}
