package io.github.exposediris.core.value;

import kotlin.Pair;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.CharColumnType;
import org.jetbrains.exposed.v1.core.CharacterColumnType;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.EnumerationNameColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that a SELECT hands to an INSERT as they are, whatever type IRIS takes a parameter for. A whole number and a decimal keep their
 * digits as a text too, and so does a text; a floating-point number is cast, as its digits may not tell all its bits. Dates and times are
 * left out, as their form to a client is not the one within IRIS, and so are streams, bytes and types of an application's own. For true 1
 * is sent, as a wire of PostgreSQL sends {@code t}. Source: InterSystems SQL Reference, INSERT, UNION and CAST.
 */
public final class SelectedArgument {
    private static final IColumnType<?> BIT = new IntegerColumnType();

    private SelectedArgument() {}

    /** What is selected, with one {@code ?}; null where the value might change. */
    public static @Nullable String operand(IColumnType<?> type) {
        IColumnType<?> bare = BareValue.typeOf(type);
        Carrier carrier = Carriers.of(bare);
        if (carrier instanceof Doubles) {
            return "CAST(? AS DOUBLE)";
        }
        boolean digits = carrier instanceof WholeNumbers || carrier instanceof Durations || carrier instanceof Decimals;
        return digits || isText(bare) || bare.getClass() == BooleanColumnType.class ? "?" : null;
    }

    private static boolean isText(IColumnType<?> bare) {
        Class<?> type = bare.getClass();
        return type == VarCharColumnType.class
                || type == CharColumnType.class
                || type == TextColumnType.class
                || type == CharacterColumnType.class
                || type == EnumerationNameColumnType.class;
    }

    /** The argument to bind for it. */
    public static Pair<? extends IColumnType<?>, ?> of(Pair<? extends IColumnType<?>, ?> argument) {
        if (BareValue.typeOf(argument.getFirst()).getClass() != BooleanColumnType.class) {
            return argument;
        }
        Object bit = BareValue.of(argument.getFirst(), argument.getSecond()).value();
        return new Pair<>(BIT, bit == null ? null : Boolean.TRUE.equals(bit) ? 1 : 0);
    }
}
