package io.github.exposediris.core.value;

import java.util.List;
import java.util.Set;
import org.jetbrains.exposed.v1.core.AutoIncColumnType;
import org.jetbrains.exposed.v1.core.CharColumnType;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.EntityIDColumnType;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.FloatColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.ShortColumnType;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jspecify.annotations.Nullable;

/** Columns whose values Exposed reads without asking which dialect is current. */
public final class PlainTypes {
    private static final Set<Class<?>> PLAIN = Set.of(
            ShortColumnType.class,
            IntegerColumnType.class,
            LongColumnType.class,
            FloatColumnType.class,
            DoubleColumnType.class,
            DecimalColumnType.class,
            CharColumnType.class,
            VarCharColumnType.class,
            TextColumnType.class);

    private PlainTypes() {}

    /** Whether all the fields are such columns; a subclass of a type may do otherwise than the type. */
    public static boolean areAll(List<? extends Expression<?>> fields) {
        for (Expression<?> field : fields) {
            if (!(field instanceof Column<?> column) || !isPlain(column.getColumnType())) {
                return false;
            }
        }
        return true;
    }

    /** The class of values that a plain column holds just as its type reads them; null where they are made into something else. */
    public static @Nullable Class<?> heldAsRead(@Nullable IColumnType<?> type) {
        if (type instanceof AutoIncColumnType<?> counter) {
            return heldAsRead(counter.getDelegate());
        }
        return BasicKind.of(type).held();
    }

    private static boolean isPlain(IColumnType<?> type) {
        if (type instanceof AutoIncColumnType<?> counter) {
            return isPlain(counter.getDelegate());
        }
        return type instanceof EntityIDColumnType<?> key ? isPlain(key.getIdColumn().getColumnType()) : PLAIN.contains(type.getClass());
    }
}
