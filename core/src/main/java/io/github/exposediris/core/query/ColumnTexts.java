package io.github.exposediris.core.query;

import io.github.exposediris.core.dialect.IrisIdentifiers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jetbrains.exposed.v1.core.Alias;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Transaction;

/**
 * Columns as Exposed writes them, each written once: the text follows from the names of the table and of the column, unless a database is
 * configured to keep the case of names. Thread-safe.
 */
final class ColumnTexts {
    private static final int ENOUGH = 20_000;
    private static final Map<Names, String> KNOWN = new ConcurrentHashMap<>();

    private ColumnTexts() {}

    /** Writes a column. */
    static void write(Column<?> column, Transaction transaction, QueryBuilder out) {
        if (column.getTable() instanceof Alias<?> || !isPlain(transaction)) {
            out.append(column);
            return;
        }
        Names names = new Names(column.getTable().getTableName(), column.getName());
        String known = KNOWN.get(names);
        if (known == null) {
            known = transaction.fullIdentity(column);
            if (KNOWN.size() > ENOUGH) {
                KNOWN.clear();
            }
            KNOWN.put(names, known);
        }
        out.append(known);
    }

    private static boolean isPlain(Transaction transaction) {
        return transaction.getDb().getIdentifierManager() instanceof IrisIdentifiers
                && !transaction.getDb().getConfig().getPreserveIdentifierCasing();
    }

    private record Names(String table, String column) {}
}
