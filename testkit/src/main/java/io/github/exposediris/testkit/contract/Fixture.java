package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.testkit.BackendUnderTest;
import io.github.exposediris.testkit.Need;
import io.github.exposediris.testkit.ServerProfile;
import io.github.exposediris.testkit.ServerUnderTest;
import io.github.exposediris.testkit.TransactionUnderTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.SortOrder;

/** What the parts of the contract share. */
interface Fixture {
    Writers WRITERS = Writers.TABLE;
    Texts TEXTS = Texts.TABLE;

    BackendUnderTest backend();

    /** The same backend on the same server, told that it is of release 2024.1. */
    BackendUnderTest before2025();

    ServerUnderTest server();

    /** Runs work in a transaction that has no result. */
    default void transaction(Consumer<TransactionUnderTest> work) {
        backend().<Boolean>transaction(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /** What the server gives; everything, unless the contract is run on another. */
    default ServerProfile serverProfile() {
        return ServerProfile.CLEAN;
    }

    /** How many random values a property tries: all of them on a server without faults, a tenth on the others. */
    default int randomValues() {
        int values = Integer.getInteger("testkit.values", 2000);
        return serverProfile().missing().isEmpty() ? values : values / 10;
    }

    /** Inserts a writer; the key. */
    default long writer(String name) {
        return inserted(Insert.into(WRITERS).set(WRITERS.name, name), WRITERS.id);
    }

    /** Inserts a row; the key that it got, which is the highest where the server does not tell. */
    default long inserted(Insert row, Column<Long> key) {
        return backend().transaction(tx -> {
            ResultRow written = tx.insert(row);
            IrisSelect highest = IrisSelect.from(key.getTable()).select(key).orderBy(key, SortOrder.DESC).limit(1);
            return missing().contains(Need.KEY) ? tx.fetch(highest).get(0).get(key) : written.get(key);
        });
    }

    /** What the server does not give to this backend. */
    default Set<Need> missing() {
        return serverProfile().missing();
    }

    /** Whether a test is to expect something else, because the server does not give that; such a test {@linkplain Differs says so}. */
    default boolean lacks(Need need) {
        return missing().contains(need);
    }

    /** What is told, where the server may show names in another case. */
    default Object spelt(Object told) {
        return lacks(Need.NAME_CASE) ? told.toString().toUpperCase(Locale.ROOT) : told;
    }

    /** What a backend answers for so many rows changed, where the server may not tell. */
    default int count(int rows) {
        return lacks(Need.COUNT) ? ServerGuard.UNKNOWN_COUNT : rows;
    }

    /** An insert of a text by that writer. */
    default Insert text(long writer, String title) {
        return Insert.into(TEXTS).set(TEXTS.writer, writer).set(TEXTS.title, title);
    }

    /** The only row of a query. */
    default ResultRow only(IrisSelect query) {
        return backend().transaction(tx -> {
            List<ResultRow> rows = tx.fetch(query);
            if (rows.size() != 1) {
                throw new AssertionError("expected one row, found " + rows.size());
            }
            return rows.get(0);
        });
    }

    /** The values of one column of a query, in its order. */
    default <T> List<T> values(IrisSelect query, Expression<T> column) {
        return backend().transaction(tx -> tx.fetch(query).stream().map(row -> row.get(column)).toList());
    }
}
