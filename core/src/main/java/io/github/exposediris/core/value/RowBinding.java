package io.github.exposediris.core.value;

import java.util.AbstractList;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnWithTransform;
import org.jetbrains.exposed.v1.core.EntityIDColumnType;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.dao.id.EntityID;
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi;
import org.jspecify.annotations.Nullable;

/**
 * How rows of values for the same columns are checked and bound: what follows from the columns' types is found out once for all rows.
 * Immutable.
 */
public final class RowBinding {
    private final IColumnType<?>[] types;
    private final IColumnType<?>[] bare;
    private final @Nullable Carrier[] carriers;

    private RowBinding(IColumnType<?>[] types, IColumnType<?>[] bare, @Nullable Carrier[] carriers) {
        this.types = types;
        this.bare = bare;
        this.carriers = carriers;
    }

    /** The binding of rows for those columns, in their order. */
    public static RowBinding of(List<? extends Column<?>> columns) {
        IColumnType<?>[] types = columns.stream().map(Column::getColumnType).toArray(IColumnType<?>[]::new);
        IColumnType<?>[] bare = new IColumnType<?>[types.length];
        @Nullable Carrier[] carriers = new Carrier[types.length];
        for (int i = 0; i < types.length; i++) {
            bare[i] = BareValue.typeOf(types[i]);
            carriers[i] = isTransformed(types[i]) ? null : Carriers.of(bare[i]);
        }
        return new RowBinding(types, bare, carriers);
    }

    /** Of such a column every value has to be unwrapped. */
    private static boolean isTransformed(IColumnType<?> type) {
        return type instanceof ColumnWithTransform<?, ?>
                || type instanceof EntityIDColumnType<?> key && isTransformed(key.getIdColumn().getColumnType());
    }

    /** Whether every value is one that its column keeps as it is, and that can be sent. */
    public boolean takes(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!takes(i, values[i])) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // the value was given for a column of that type
    private boolean takes(int column, @Nullable Object value) {
        if (value == null) {
            return types[column].getNullable();
        }
        if (value instanceof Expression<?> || value instanceof EntityID<?>) {
            return false;
        }
        try {
            ((IColumnType<Object>) types[column]).validateValueBeforeUpdate(value);
        } catch (IllegalArgumentException refused) {
            return false;
        }
        Carrier carrier = carriers[column];
        if (carrier == null) {
            return ValueCheck.problem(types[column], value) == null;
        }
        return carrier.unfit(bare[column], value) == null && carrier.unsendable(bare[column], value) == null;
    }

    /** Values that are {@link #takes taken}, as the arguments of one execution. */
    public Row row(@Nullable Object[] values) {
        return new Row(this, values);
    }

    /** The arguments of one execution, which were checked. */
    public static final class Row extends AbstractList<Pair<IColumnType<?>, Object>> {
        private final RowBinding binding;
        private final @Nullable Object[] values;

        private Row(RowBinding binding, @Nullable Object[] values) {
            this.binding = binding;
            this.values = values;
        }

        @Override
        public Pair<IColumnType<?>, Object> get(int index) {
            return new Pair<>(binding.types[index], values[index]);
        }

        @Override
        public int size() {
            return values.length;
        }

        /** Binds them as {@link ColumnValues#bind} would, from the first parameter on; how many follow comes back with one added. */
        public int bindTo(PreparedStatementApi statement) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                Carrier carrier = binding.carriers[i];
                if (carrier == null) {
                    ColumnValues.bind(statement, i + 1, binding.types[i], value);
                } else if (value == null) {
                    statement.setNull(i + 1, binding.bare[i]);
                } else {
                    statement.set(i + 1, carrier.send(binding.bare[i], value), binding.bare[i]);
                }
            }
            return values.length + 1;
        }
    }
}
