package io.github.exposediris.core.wire;

import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/**
 * An argument as a driver would be given it.
 *
 * @param type the column type, without wrappings
 * @param value null for NULL
 */
public record WireValue(IColumnType<?> type, @Nullable Object value) {}
