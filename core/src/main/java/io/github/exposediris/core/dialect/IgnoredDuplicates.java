package io.github.exposediris.core.dialect;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;

/**
 * An INSERT that leaves a row out whose unique key is taken. IRIS has none, INSERT OR UPDATE changes the other row: it becomes INSERT …
 * SELECT … WHERE NOT EXISTS, for each key. Here it is written as {@code INSERT IGNORE ((a), (b, c)) INTO …}, which the adaptation turns
 * into that; {@code ONLY} before the keys says that another key may clash too.
 */
public final class IgnoredDuplicates {
    private static final String INSERT = "INSERT INTO";

    private IgnoredDuplicates() {}

    /**
     * The insert that minds these keys.
     *
     * @param insert {@code INSERT INTO t (a, b) VALUES (…)} of one row
     * @param columns what it writes
     * @param keys the columns of one unique key; empty for every unique key that the row may share with another
     * @throws UnsupportedByIrisException if the columns are no unique key, or if there is none
     */
    public static String minding(
            String insert, Table table, Collection<? extends Column<?>> columns, Collection<? extends Column<?>> keys, Transaction tx) {
        List<List<Column<?>>> clashing = new UniqueKeys(table).thatMayClash(columns).stream()
                .filter(key -> columns.containsAll(key))
                .toList();
        List<List<Column<?>>> minded = keys.isEmpty() ? clashing : clashing.stream().filter(key -> isKey(key, keys)).toList();
        if (minded.isEmpty()) {
            throw refused(table, keys);
        }
        String only = minded.size() < clashing.size() ? "ONLY " : "";
        String marked = minded.stream().map(key -> list(key, tx)).collect(Collectors.joining(", ", "(", ")"));
        return "INSERT IGNORE " + only + marked + " INTO" + insert.substring(INSERT.length());
    }

    /** The refusal of an insert that ignores duplicates and takes its rows from elsewhere than one list of values. */
    static RuntimeException ofManyRows() {
        return Unsupported.feature(
                "insert that ignores duplicates among rows of a query or of several rows in one statement",
                "write WHERE NOT EXISTS into the query, or insert the rows one by one as batchInsert does.");
    }

    private static boolean isKey(List<Column<?>> key, Collection<? extends Column<?>> named) {
        return new HashSet<>(key).equals(new HashSet<>(named));
    }

    private static String list(List<Column<?>> key, Transaction tx) {
        return key.stream().map(tx::identity).collect(Collectors.joining(", ", "(", ")"));
    }

    private static RuntimeException refused(Table table, Collection<? extends Column<?>> keys) {
        String what = keys.isEmpty()
                ? "the row fills no unique key of the table"
                : UniqueKeys.names(keys) + " is no unique key that the row fills";
        return new UnsupportedByIrisException(
                "INSERT into table " + table.getTableName() + " cannot ignore duplicates: " + what
                        + "; name the columns of a unique key and give them values.",
                ErrorDetails.NONE, null);
    }
}
