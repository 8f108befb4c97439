package io.github.exposediris.core.exposed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Key;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.vendors.ColumnMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The columns that were found on the server in a transaction, and what a column says of itself: Exposed asks its dialect for the change
 * of a column without saying what it was before.
 */
public final class ReflectedColumns {
    private static final Key<Map<Column<?>, ColumnMetadata>> KEY = new Key<>();

    private ReflectedColumns() {}

    /** Keeps what was found for the columns of a table object, for as long as the transaction lasts. */
    public static void remember(Transaction transaction, Table table, List<ColumnMetadata> found) {
        Map<Column<?>, ColumnMetadata> known = transaction.getOrCreate(KEY, ConcurrentHashMap::new);
        for (Column<?> column : table.getColumns()) {
            known.remove(column);
            found.stream().filter(one -> one.getName().equals(column.nameUnquoted())).findFirst().ifPresent(one -> known.put(column, one));
        }
    }

    /** What was found for a column; empty if nothing was looked up in this transaction. */
    public static Optional<ColumnMetadata> of(Transaction transaction, Column<?> column) {
        return Optional.ofNullable(transaction.getUserData(KEY)).map(known -> known.get(column));
    }

    /** The text of Exposed's {@code comment()}; null where there is none. */
    public static @Nullable String comment(Column<?> column) {
        return column.getColumnComment$exposed_core();
    }
}
