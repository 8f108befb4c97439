package io.github.exposediris.core.query;

import io.github.exposediris.core.dialect.Unsupported;
import io.github.exposediris.core.exposed.CurrentTransaction;
import java.util.List;
import java.util.Objects;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Transaction;

/** Writes what stands before a query that reads common tables. */
final class CommonTables {
    private CommonTables() {}

    /**
     * Writes the clause; nothing if there are no tables.
     *
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if the query is a part of another one
     */
    static void write(List<CommonTable> tables, QueryBuilder out) {
        if (!tables.isEmpty() && !out.toString().isEmpty()) {
            throw Unsupported.feature("WITH inside a query", "call with(…) on the query that is executed.");
        }
        Transaction transaction = tables.isEmpty()
                ? null
                : Objects.requireNonNull(CurrentTransaction.orNull(), "a query is written inside a transaction");
        for (CommonTable table : tables) {
            out.append(table == tables.get(0) ? "WITH " : ", ").append(Objects.requireNonNull(transaction).identity(table)).append(" AS (");
            table.query().prepareSQL(out);
            out.append(")");
        }
        out.append(tables.isEmpty() ? "" : " ");
    }
}
