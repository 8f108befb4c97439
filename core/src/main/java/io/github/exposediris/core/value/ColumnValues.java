package io.github.exposediris.core.value;

import kotlin.Pair;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi;
import org.jspecify.annotations.Nullable;

/**
 * Values of Exposed's column types on their way to a driver and back, without the losses that Exposed's own way has: a fraction of a
 * second, the JVM's time zone, half the bits of a number. Stateless and thread-safe.
 */
public final class ColumnValues {
    private ColumnValues() {}

    /**
     * Binds a value.
     *
     * @param index from 1
     * @param value of that column type; null for NULL
     * @throws io.github.exposediris.core.error.InvalidValueException if it cannot be sent
     */
    @SuppressWarnings("unchecked") // the value is one of that type
    public static void bind(PreparedStatementApi statement, int index, IColumnType<?> type, @Nullable Object value) {
        BareValue bare = BareValue.of(type, value instanceof Op.NULL ? null : value);
        Carrier carrier = Carriers.of(bare.type());
        if (bare.value() == null) {
            statement.setNull(index, bare.type());
        } else if (carrier == null) {
            Object sent = ((IColumnType<Object>) bare.type()).valueToDB(bare.present());
            bare.type().setParameter(statement, index, sent);
        } else {
            SendableValue.require(carrier.unsendable(bare.type(), bare.present()));
            statement.set(index, carrier.send(bare.type(), bare.present()), bare.type());
        }
    }

    /**
     * Binds the arguments of one execution, from the first parameter on; how many there are comes back with one added.
     *
     * @throws io.github.exposediris.core.error.InvalidValueException if one cannot be sent
     */
    public static int bindAll(PreparedStatementApi statement, Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        if (arguments instanceof RowBinding.Checked checked) {
            return checked.bindTo(statement, null);
        }
        int index = 1;
        for (Pair<? extends IColumnType<?>, ?> argument : arguments) {
            bind(statement, index++, argument.getFirst(), argument.getSecond());
        }
        return index;
    }

    /** The class of what {@link #bind} gives a driver for a column type, which a NULL is bound with; Object where it is not known. */
    public static Class<?> driverClass(IColumnType<?> type) {
        IColumnType<?> bare = BareValue.typeOf(type);
        Carrier carrier = Carriers.of(bare);
        if (carrier != null) {
            return carrier.driverClass();
        }
        return bare instanceof CarriedType<?> carried ? carried.driverClass() : Object.class;
    }

    /** A column type without the wrappings of entity keys, counters and transformations. */
    public static IColumnType<?> bareType(IColumnType<?> type) {
        return BareValue.typeOf(type);
    }

    /** What a column type reads, from whatever a driver gave. */
    public static Object received(IColumnType<?> type, Object value) {
        IColumnType<?> bare = BareValue.typeOf(type);
        Carrier carrier = Carriers.of(bare);
        return carrier == null ? Bytes.of(value) : carrier.receive(bare, value);
    }
}
