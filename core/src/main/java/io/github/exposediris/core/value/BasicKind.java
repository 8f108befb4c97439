package io.github.exposediris.core.value;

import java.util.Map;
import org.jetbrains.exposed.v1.core.CharColumnType;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jspecify.annotations.Nullable;

/** The most frequent column types, whose values drivers take and give as they are: no carrier need make anything of them. */
enum BasicKind {
    LONG(Long.class),
    INTEGER(Integer.class),
    TEXT(String.class),
    DOUBLE(Double.class),
    /** Any other: its carrier knows. */
    OTHER(null);

    private static final Map<Class<?>, BasicKind> BY_CLASS = Map.of(
            LongColumnType.class, LONG,
            IntegerColumnType.class, INTEGER,
            CharColumnType.class, TEXT,
            VarCharColumnType.class, TEXT,
            TextColumnType.class, TEXT,
            DoubleColumnType.class, DOUBLE);

    private final @Nullable Class<?> held;

    BasicKind(@Nullable Class<?> held) {
        this.held = held;
    }

    /** The kind of a bare type; a subclass of a type may do otherwise than the type. */
    static BasicKind of(@Nullable IColumnType<?> bareType) {
        return bareType == null ? OTHER : BY_CLASS.getOrDefault(bareType.getClass(), OTHER);
    }

    /** The class of what a column of that kind holds, and a driver takes for it; null where that is not known. */
    @Nullable Class<?> held() {
        return held;
    }

    /** Whether a column of that kind keeps whatever is of the {@link #held class that it holds}. */
    boolean isWholeNumber() {
        return this == LONG || this == INTEGER;
    }
}
