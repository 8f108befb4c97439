package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.testkit.BackendUnderTest;
import io.github.exposediris.testkit.ServerUnderTest;
import io.github.exposediris.testkit.TransactionUnderTest;
import java.util.List;
import java.util.function.Consumer;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ResultRow;

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

    /** Inserts a writer; the key. */
    default long writer(String name) {
        return backend().transaction(tx -> tx.insert(Insert.into(WRITERS).set(WRITERS.name, name)).get(WRITERS.id));
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
