package io.github.exposediris.core.ddl;

import io.github.exposediris.core.exposed.CurrentTransaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What stands after the columns of CREATE TABLE: the shard key, the storage and class parameters. An option of {@code Table.options}; one
 * for each table. Source: InterSystems SQL Reference, CREATE TABLE, Table Options. Immutable.
 */
public final class TableOptions extends Table.TableOption {
    private static final TableOptions NONE = new TableOptions(new ShardKey(List.of(), null), false, List.of());

    private final ShardKey shard;
    private final boolean sharded;
    private final List<String> with;

    private TableOptions(ShardKey shard, boolean sharded, List<String> with) {
        this.shard = shard;
        this.sharded = sharded;
        this.with = List.copyOf(with);
    }

    /** No option. */
    public static TableOptions none() {
        return NONE;
    }

    /** Lets an insert give the value of the IDENTITY column, which is -111 otherwise. */
    public TableOptions allowIdentityInsert() {
        return classParameter("ALLOWIDENTITYINSERT", "1");
    }

    /**
     * A parameter of the class that the table becomes.
     *
     * @param name such as {@code USEEXTENTSET}
     * @param value a whole number, or a text
     */
    public TableOptions classParameter(String name, String value) {
        if (!name.matches("%?[A-Za-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("no name of a class parameter: " + name);
        }
        String written = value.matches("-?\\d+") ? value : "'" + value.replace("'", "''") + "'";
        return with("%CLASSPARAMETER " + name + " = " + written);
    }

    /** Stores the values of each column together, for analytic queries. Texts then compare exactly. */
    public TableOptions columnar() {
        return with("STORAGETYPE = COLUMNAR");
    }

    /** Spreads the rows over a sharded cluster by their RowID. */
    public TableOptions sharded() {
        return new TableOptions(new ShardKey(List.of(), null), true, with);
    }

    /** Spreads the rows over a sharded cluster by these columns, which joins with other tables then should be on. */
    public TableOptions shardedBy(Column<?> first, Column<?>... others) {
        List<Column<?>> columns = new ArrayList<>(List.of(first));
        columns.addAll(Arrays.asList(others));
        return new TableOptions(new ShardKey(columns, null), true, with);
    }

    /**
     * Keeps the rows with those of another table that the column joins with.
     *
     * @param other sharded by its RowID
     */
    public TableOptions shardedWith(Table other, Column<?> column) {
        return new TableOptions(new ShardKey(List.of(column), other), true, with);
    }

    private TableOptions with(String option) {
        List<String> more = new ArrayList<>(with);
        more.add(option);
        return new TableOptions(shard, sharded, more);
    }

    @Override
    public String toSQL() {
        String options = with.isEmpty() ? "" : "WITH " + String.join(", ", with);
        return sharded ? (shard.sql() + " " + options).strip() : options;
    }

    private record ShardKey(List<Column<?>> columns, @Nullable Table other) {
        String sql() {
            if (columns.isEmpty()) {
                return "SHARD";
            }
            Transaction transaction = Objects.requireNonNull(CurrentTransaction.orNull(), "DDL is written inside a transaction");
            String names = columns.stream().map(transaction::identity).collect(Collectors.joining(", "));
            return "SHARD KEY (" + names + ")" + (other == null ? "" : " COSHARD WITH (" + transaction.identity(other) + ")");
        }
    }
}
