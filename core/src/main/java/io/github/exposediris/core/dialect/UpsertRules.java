package io.github.exposediris.core.dialect;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.Index;
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
    private final Transaction transaction;

    UpsertRules(
            Table table, List<? extends Column<?>> columns, List<? extends Column<?>> keys, Transaction transaction) {
        this.table = table;
        this.columns = columns;
        this.keys = new HashSet<>(keys);
        this.transaction = transaction;
    }

    void check(
            List<? extends Pair<? extends Column<?>, ? extends @Nullable Object>> onUpdate, @Nullable Op<Boolean> where) {
        if (where != null) {
            throw refused("an upsert with a condition on the update", "update the row in a statement of its own.");
        }
        if (keys.isEmpty() || !uniqueKeys().toList().contains(keys)) {
            throw refused("an upsert without a unique key to go by", "name the columns of the table's unique key.");
        }
        uniqueKeys().filter(this::competes).findFirst().ifPresent(other -> {
            throw refused(
                    "an upsert on one of several unique keys (" + names(other) + " could clash too)",
                    "look the row up and insert or update it in one transaction.");
        });
        checkUpdate(onUpdate);
    }

    /** A generated key that the statement does not set cannot clash. */
    private boolean competes(Set<Column<?>> unique) {
        boolean generated = unique.stream().allMatch(this::isGenerated);
        return !unique.equals(keys) && !generated;
    }

    private boolean isGenerated(Column<?> column) {
        return column.equals(table.getAutoIncColumn()) && !columns.contains(column);
    }

    private Stream<Set<Column<?>>> uniqueKeys() {
        Table.PrimaryKey primary = table.getPrimaryKey();
        Stream<Set<Column<?>>> first = primary == null ? Stream.empty() : Stream.of(Set.of(primary.getColumns()));
        Stream<Set<Column<?>>> others =
                table.getIndices().stream().filter(Index::getUnique).map(index -> new HashSet<>(index.getColumns()));
        return Stream.concat(first, others).map(HashSet::new);
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

    private String names(Set<Column<?>> key) {
        return String.join(", ", key.stream().map(Column::getName).sorted().toList());
    }

    private RuntimeException refused(String what, String instead) {
        return new UnsupportedByIrisException(
                "INSERT OR UPDATE of table " + table.getTableName() + " cannot be " + what + "; " + instead, ErrorDetails.NONE, null);
    }
}
