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
    private final BasicKind[] kinds;
    private final boolean sendable;

    private RowBinding(IColumnType<?>[] types, IColumnType<?>[] bare, @Nullable Carrier[] carriers) {
        this.types = types;
        this.bare = bare;
        this.carriers = carriers;
        this.kinds = new BasicKind[types.length];
        Arrays.setAll(kinds, i -> carriers[i] == null ? BasicKind.OTHER : BasicKind.of(bare[i]));
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
        if (kinds[column].isWholeNumber() && value.getClass() == kinds[column].held()) {
            return true;
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
        return carrier.unfit(bare[column], value) == null;
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
    private int bind(PreparedStatementApi statement, @Nullable TypedParameters typed, int from, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (typed == null || value == null || !bindTyped(typed, from + i, kinds[i], value)) {
                bind(statement, from + i, i, value);
            }
        }
        return from + values.length;
    }

    private void bind(PreparedStatementApi statement, int index, int column, @Nullable Object value) {
        Carrier carrier = carriers[column];
        if (carrier == null) {
            ColumnValues.bind(statement, index, types[column], value);
        } else if (value == null) {
            statement.setNull(index, bare[column]);
        } else {
            statement.set(index, carrier.send(bare[column], value), bare[column]);
        }
    }

    /** False where the value is none that a driver is given as it is. */
    private static boolean bindTyped(TypedParameters typed, int index, BasicKind kind, Object value) {
        if (value.getClass() != kind.held()) {
            return false;
        }
        switch (kind) {
            case LONG -> typed.setLong(index, (Long) value);
            case INTEGER -> typed.setInt(index, (Integer) value);
            case TEXT -> typed.setString(index, (String) value);
            case DOUBLE -> typed.setDouble(index, (Double) value);
            case OTHER -> throw new AssertionError("no value is of that kind");
        }
        return true;
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

        /**
         * Binds them from the first parameter on; how many follow comes back with one added.
         *
         * @param typed takes the values of the same statement that need not be changed; null where there is none
         */
        public abstract int bindTo(PreparedStatementApi statement, @Nullable TypedParameters typed);
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
        public int bindTo(PreparedStatementApi statement, @Nullable TypedParameters typed) {
            return binding.bind(statement, typed, 1, values);
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
        public int bindTo(PreparedStatementApi statement, @Nullable TypedParameters typed) {
            int next = 1;
            for (@Nullable Object[] values : rows) {
                next = binding.bind(statement, typed, next, values);
            }
            return next;
        }
    }
}
