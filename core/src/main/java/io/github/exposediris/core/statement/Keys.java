package io.github.exposediris.core.statement;

import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Column;

/** The columns of a key, one at least. */
final class Keys {
    private Keys() {}

    static List<Column<?>> of(Column<?> first, Column<?>... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).<Column<?>>map(column -> column).toList();
    }
}
