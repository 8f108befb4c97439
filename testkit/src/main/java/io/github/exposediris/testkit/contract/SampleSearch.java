package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.query.Conditions;
import io.github.exposediris.testkit.random.LikeModel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Op;
import org.jspecify.annotations.Nullable;

/** How rows are found by their values, and which others with them. */
final class SampleSearch {
    /** Those that rows are found by: all but streams, which IRIS compares with nothing (Using InterSystems SQL, Stream Fields). */
    static final List<Column<?>> COLUMNS = Samples.TABLE.getColumns().stream()
            .filter(column -> !List.of(Samples.TABLE.id, Samples.TABLE.stream, Samples.TABLE.byteStream).contains(column))
            .toList();

    private SampleSearch() {}

    /** Those of the rows that are asked for: half of them, but one by a bit, of which EmbeddedIris's engine does not take many together. */
    static List<SampleRow> wanted(Column<?> column, List<SampleRow> rows) {
        return rows.subList(0, column.equals(Samples.TABLE.flag) ? 1 : rows.size() / 2);
    }

    /** The condition that the value of a column is that of one of these rows: of few texts, as each takes a server time to read. */
    @SuppressWarnings("unchecked") // the values were made for the column
    static Op<Boolean> by(Column<?> column, List<SampleRow> wanted) {
        List<Object> values = wanted.stream().map(row -> row.values().get(column)).filter(Objects::nonNull).toList();
        if (values.isEmpty()) {
            return Conditions.isNull(column);
        }
        List<Object> even = IntStream.range(0, wanted.size()).mapToObj(i -> values.get(i % values.size())).toList();
        return Conditions.in((Column<Object>) column, even);
    }

    /** The keys of the rows that have a value of that column that IRIS takes for the same as that of one of those. */
    static List<Long> expected(Column<?> column, List<SampleRow> wanted, List<SampleRow> rows, List<Long> ids) {
        Set<Object> values = wanted.stream().map(row -> compared(row, column)).filter(Objects::nonNull).collect(Collectors.toSet());
        return IntStream.range(0, rows.size())
                .filter(i -> {
                    Object value = compared(rows.get(i), column);
                    return values.isEmpty() ? value == null : value != null && values.contains(value);
                })
                .mapToObj(ids::get)
                .toList();
    }

    /** Texts are compared without case. */
    private static @Nullable Object compared(SampleRow row, Column<?> column) {
        Object value = row.values().get(column);
        if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        }
        return value instanceof String || value instanceof Character || value instanceof List ? LikeModel.folded(value.toString()) : value;
    }
}
