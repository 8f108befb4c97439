package io.github.exposediris.core.statement;

import io.github.exposediris.core.exposed.InsertResults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnWithTransform;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.jspecify.annotations.Nullable;

/**
 * What is known of inserted rows: the generated key, the values that were given, and the columns that were left NULL, in this order. The
 * same for all rows that give values for the same columns. Immutable.
 */
final class InsertedFields {
    private final List<Column<?>> given;
    private final boolean[] known;
    private final @Nullable Column<?> generated;
    private final int size;
    private final Function<@Nullable Object[], ResultRow> rows;

    private InsertedFields(
            List<Column<?>> given, boolean[] known, @Nullable Column<?> generated, int size,
            Function<@Nullable Object[], ResultRow> rows) {
        this.given = given;
        this.known = known;
        this.generated = generated;
        this.size = size;
        this.rows = rows;
    }

    /**
     * The fields of rows like this one.
     *
     * @param generated the key that the server tells; null where it does not
     */
    static InsertedFields of(
            InsertStatement<?> statement, @Nullable Column<?> generated, List<? extends Pair<? extends Column<?>, ?>> row) {
        List<Column<?>> given = new ArrayList<>(row.size());
        boolean[] known = new boolean[row.size()];
        List<Column<?>> fields = new ArrayList<>();
        if (generated != null) {
            fields.add(generated);
        }
        for (Pair<? extends Column<?>, ?> pair : row) {
            known[given.size()] = isKnown(pair);
            given.add(pair.getFirst());
            if (isKnown(pair)) {
                fields.add(pair.getFirst());
            }
        }
        Set<Column<?>> assigned = new HashSet<>(given);
        fields.addAll(InsertResults.leftNull(statement, assigned));
        return new InsertedFields(given, known, generated, fields.size(), InsertResults.rows(fields));
    }

    /** What an expression came to only the server knows. */
    private static boolean isKnown(Pair<? extends Column<?>, ?> pair) {
        return !(pair.getSecond() instanceof Expression<?>);
    }

    /** Whether it is a row of this kind. */
    boolean areOf(List<? extends Pair<? extends Column<?>, ?>> row) {
        if (row.size() != known.length) {
            return false;
        }
        for (int i = 0; i < known.length; i++) {
            if (row.get(i).getFirst() != given.get(i) || isKnown(row.get(i)) != known[i]) {
                return false;
            }
        }
        return true;
    }

    /** The row with these values. */
    ResultRow row(List<? extends Pair<? extends Column<?>, ?>> row, @Nullable Long key) {
        @Nullable Object[] values = new Object[size];
        int at = 0;
        if (generated != null) {
            values[at++] = key == null ? null : generated.getColumnType().valueFromDB(key);
        }
        for (int i = 0; i < known.length; i++) {
            if (known[i]) {
                values[at++] = raw(given.get(i).getColumnType(), row.get(i).getSecond());
            }
        }
        return rows.apply(values);
    }

    /** As a driver gives it: the row transforms it by itself when it is read. */
    @SuppressWarnings("unchecked") // the value is one of that column
    private static @Nullable Object raw(IColumnType<?> type, @Nullable Object value) {
        return value != null && type instanceof ColumnWithTransform<?, ?> transform
                ? ((ColumnWithTransform<?, Object>) transform).unwrapRecursive(value)
                : value;
    }
}
