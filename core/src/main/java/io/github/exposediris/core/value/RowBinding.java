package io.github.exposediris.core.value;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final boolean sendable;

    private RowBinding(IColumnType<?>[] types, IColumnType<?>[] bare, @Nullable Carrier[] carriers) {
        this.types = types;
        this.bare = bare;
        this.carriers = carriers;
        this.sendable = !Arrays.asList(carriers).contains(null);
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

    /**
     * Rows as the arguments of one statement that selects the values of each after those of the others; null where they are not all made by
     * one binding, or one of their columns is selected in another form (see {@link SelectedArgument}).
     */
    public static @Nullable Rows together(List<? extends List<?>> rows) {
        if (!(rows.get(0) instanceof Row first) || Arrays.stream(first.binding.bare).anyMatch(SelectedArgument::isOtherwise)) {
            return null;
        }
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (List<?> row : rows) {
            if (!(row instanceof Row other) || other.binding != first.binding) {
                return null;
            }
            values.add(other.values);
        }
        return new Rows(first.binding, values);
    }

    private Pair<IColumnType<?>, Object> pair(int column, @Nullable Object[] values) {
        return new Pair<>(types[column], values[column]);
    }

    /** Binds the values of a row as {@link ColumnValues#bind} would, from that parameter on; which one follows. */
    private int bind(PreparedStatementApi statement, int from, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            Carrier carrier = carriers[i];
            if (carrier == null) {
                ColumnValues.bind(statement, from + i, types[i], value);
            } else if (value == null) {
                statement.setNull(from + i, bare[i]);
            } else {
                statement.set(from + i, carrier.send(bare[i], value), bare[i]);
            }
        }
        return from + values.length;
    }

    /** Arguments of one execution that were checked. */
    public abstract static sealed class Checked extends AbstractList<Pair<IColumnType<?>, Object>> {
        private final boolean sendable;

        private Checked(RowBinding binding) {
            this.sendable = binding.sendable;
        }

        /** Whether all can be sent as they are bound; a type of an application's own may bind what {@link SendableValue} changes. */
        public boolean areSendable() {
            return sendable;
        }

        /** Binds them from the first parameter on; how many follow comes back with one added. */
        public abstract int bindTo(PreparedStatementApi statement);
    }

    /** Those of a row. */
    public static final class Row extends Checked {
        private final RowBinding binding;
        private final @Nullable Object[] values;

        private Row(RowBinding binding, @Nullable Object[] values) {
            super(binding);
            this.binding = binding;
            this.values = values;
        }

        @Override
        public Pair<IColumnType<?>, Object> get(int index) {
            return binding.pair(index, values);
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public int bindTo(PreparedStatementApi statement) {
            return binding.bind(statement, 1, values);
        }
    }

    /** Those of several rows, one after the other. */
    public static final class Rows extends Checked {
        private final RowBinding binding;
        private final List<@Nullable Object[]> rows;

        private Rows(RowBinding binding, List<@Nullable Object[]> rows) {
            super(binding);
            this.binding = binding;
            this.rows = rows;
        }

        @Override
        public Pair<IColumnType<?>, Object> get(int index) {
            int width = binding.types.length;
            return binding.pair(index % width, rows.get(index / width));
        }

        @Override
        public int size() {
            return rows.size() * binding.types.length;
        }

        @Override
        public int bindTo(PreparedStatementApi statement) {
            int next = 1;
            for (@Nullable Object[] values : rows) {
                next = binding.bind(statement, next, values);
            }
            return next;
        }
    }
}
