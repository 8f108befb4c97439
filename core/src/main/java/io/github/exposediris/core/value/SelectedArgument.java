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

/**
 * Arguments that a SELECT hands to an INSERT as they are, on a wire that carries values as they are. Whole numbers and decimals keep their
 * digits whatever type IRIS takes a parameter for, and so do texts; a floating-point number is one there, as its type travels with it.
 * Dates and times are left out, as their form to a client is not the one within IRIS, and so are streams, bytes and types of an application's
 * own. For true 1 is sent, as a wire of PostgreSQL sends {@code t}. Source: InterSystems SQL Reference, INSERT and UNION.
 */
public final class SelectedArgument {
    private static final IColumnType<?> BIT = new IntegerColumnType();

    private SelectedArgument() {}

    /** Whether every value of that type comes through as it is. */
    public static boolean keeps(IColumnType<?> type) {
        IColumnType<?> bare = BareValue.typeOf(type);
        Carrier carrier = Carriers.of(bare);
        boolean number = carrier instanceof WholeNumbers
                || carrier instanceof Durations
                || carrier instanceof Decimals
                || carrier instanceof Doubles;
        return number || isText(bare) || isOtherwise(bare);
    }

    private static boolean isText(IColumnType<?> bare) {
        Class<?> type = bare.getClass();
        return type == VarCharColumnType.class
                || type == CharColumnType.class
                || type == TextColumnType.class
                || type == CharacterColumnType.class
                || type == EnumerationNameColumnType.class;
    }

    /** Whether an argument of that type is bound in another form than its own. */
    static boolean isOtherwise(IColumnType<?> bare) {
        return bare.getClass() == BooleanColumnType.class;
    }

    /** The argument to bind for it. */
    public static Pair<? extends IColumnType<?>, ?> of(Pair<? extends IColumnType<?>, ?> argument) {
        if (!isOtherwise(BareValue.typeOf(argument.getFirst()))) {
            return argument;
        }
        Object bit = BareValue.of(argument.getFirst(), argument.getSecond()).value();
        return new Pair<>(BIT, bit == null ? null : Boolean.TRUE.equals(bit) ? 1 : 0);
    }
}
