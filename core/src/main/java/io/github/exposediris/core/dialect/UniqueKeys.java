package io.github.exposediris.core.dialect;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Index;
import org.jetbrains.exposed.v1.core.Table;

/** The primary key and the unique indexes of a table, as its definition tells them. */
final class UniqueKeys {
    private final Table table;

    UniqueKeys(Table table) {
        this.table = table;
    }

    /** Each key as its columns. */
    List<List<Column<?>>> all() {
        Table.PrimaryKey primary = table.getPrimaryKey();
        Stream<List<Column<?>>> first = primary == null ? Stream.empty() : Stream.of(List.of(primary.getColumns()));
        return Stream.concat(first, table.getIndices().stream().filter(Index::getUnique).map(index -> List.copyOf(index.getColumns())))
                .distinct()
                .toList();
    }

    /** Whether these columns, in whatever order, are a key. */
    boolean contains(Collection<? extends Column<?>> columns) {
        Set<Column<?>> wanted = new HashSet<>(columns);
        return all().stream().anyMatch(key -> wanted.equals(new HashSet<>(key)));
    }

    /** The keys that a row with these columns may share with another: a generated key that is not written cannot clash. */
    List<List<Column<?>>> thatMayClash(Collection<? extends Column<?>> written) {
        return all().stream().filter(key -> !key.stream().allMatch(column -> isGenerated(column, written))).toList();
    }

    private boolean isGenerated(Column<?> column, Collection<? extends Column<?>> written) {
        return column.equals(table.getAutoIncColumn()) && !written.contains(column);
    }

    static String names(Collection<? extends Column<?>> key) {
        return key.stream().map(Column::getName).sorted().collect(Collectors.joining(", "));
    }
}
