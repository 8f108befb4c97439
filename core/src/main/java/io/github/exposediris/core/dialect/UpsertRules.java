package io.github.exposediris.core.dialect;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * When an upsert can be INSERT OR UPDATE, which fires on any unique key of the table, has no condition, and updates exactly the
 * columns that it inserts. Anything else is refused, as it would update another row or other columns than was asked. Source:
 * InterSystems SQL Reference, INSERT OR UPDATE.
 */
final class UpsertRules {
    private final Table table;
    private final List<? extends Column<?>> columns;
    private final Set<Column<?>> keys;
    private final UniqueKeys uniqueKeys;
    private final Transaction transaction;

    UpsertRules(
            Table table, List<? extends Column<?>> columns, List<? extends Column<?>> keys, Transaction transaction) {
        this.table = table;
        this.columns = columns;
        this.keys = new HashSet<>(keys);
        this.uniqueKeys = new UniqueKeys(table);
        this.transaction = transaction;
    }

    void check(
            List<? extends Pair<? extends Column<?>, ? extends @Nullable Object>> onUpdate, @Nullable Op<Boolean> where) {
        if (where != null) {
            throw refused("an upsert with a condition on the update", "update the row in a statement of its own.");
        }
        if (keys.isEmpty() || !uniqueKeys.contains(keys)) {
            throw refused("an upsert without a unique key to go by", "name the columns of the table's unique key.");
        }
        uniqueKeys.thatMayClash(columns).stream().filter(key -> !keys.equals(new HashSet<>(key))).findFirst().ifPresent(other -> {
            throw refused(
                    "an upsert on one of several unique keys (" + UniqueKeys.names(other) + " could clash too)",
                    "look the row up and insert or update it in one transaction.");
        });
        checkUpdate(onUpdate);
    }

    /**
     * Whether INSERT OR UPDATE does what REPLACE does: columns that are not written would keep their values, so that every column is to be
     * given, the ones that only the server writes apart; and a second unique key would replace a second row.
     */
    static void checkReplace(Table table, List<? extends Column<?>> columns) {
        List<Column<?>> left = table.getColumns().stream().filter(column -> !columns.contains(column) && isWritable(column)).toList();
        if (!left.isEmpty()) {
            throw refused(table,
                    "a replacement of rows in which some columns keep their values (" + UniqueKeys.names(left) + ")",
                    "give every column a value.");
        }
        List<List<Column<?>>> clashing = new UniqueKeys(table).thatMayClash(columns);
        if (clashing.size() != 1) {
            throw refused(table,
                    "a replacement where not exactly one unique key can clash",
                    "look the row up and insert or update it in one transaction.");
        }
    }

    private static boolean isWritable(Column<?> column) {
        return !column.equals(column.getTable().getAutoIncColumn()) && !column.isDatabaseGenerated();
    }

    private void checkUpdate(List<? extends Pair<? extends Column<?>, ? extends @Nullable Object>> onUpdate) {
        boolean asInserted = onUpdate.stream().allMatch(p -> isInsertedValue(p.getFirst(), p.getSecond()));
        Set<Column<?>> updated = new HashSet<>(onUpdate.stream().map(Pair::getFirst).toList());
        boolean all = columns.stream().allMatch(c -> keys.contains(c) || updated.contains(c));
        if (!asInserted || !all) {
            throw refused(
                    "an upsert that updates other columns or values than it inserts (onUpdate, onUpdateExclude)",
                    "leave them out, or look the row up and insert or update it in one transaction.");
        }
    }

    /** Exposed's placeholder for the inserted value renders as the bare column name, by {@link IrisFunctions#insertValue}. */
    private boolean isInsertedValue(Column<?> column, @Nullable Object value) {
        if (!(value instanceof Expression<?> expression)) {
            return false;
        }
        QueryBuilder text = new QueryBuilder(true);
        expression.toQueryBuilder(text);
        return Objects.equals(text.toString(), transaction.identity(column));
    }

    private RuntimeException refused(String what, String instead) {
        return refused(table, what, instead);
    }

    private static RuntimeException refused(Table table, String what, String instead) {
        return new UnsupportedByIrisException(
                "INSERT OR UPDATE of table " + table.getTableName() + " cannot be " + what + "; " + instead, ErrorDetails.NONE, null);
    }
}
