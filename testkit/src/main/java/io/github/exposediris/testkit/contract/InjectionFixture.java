package io.github.exposediris.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.testkit.TransactionUnderTest;
import java.util.List;

/** A table for hostile texts, and one that must stay as it is. */
interface InjectionFixture extends Fixture {
    Injected SENTINEL = Injected.SENTINEL;

    /** Runs work while the tables are there, with one row in the sentinel; they stay where it fails. */
    default void withInjected(Runnable work) {
        transaction(tx -> tx.drop(Injected.TEXTS, SENTINEL));
        transaction(tx -> tx.create(Injected.TEXTS, SENTINEL));
        transaction(tx -> tx.insert(Insert.into(SENTINEL).set(SENTINEL.key, 1).set(SENTINEL.text, "untouched")));
        work.run();
        transaction(tx -> tx.drop(Injected.TEXTS, SENTINEL));
    }

    /** The sentinel holds the row that it was made with. */
    static void assertSentinelIsUntouched(TransactionUnderTest tx, String after) {
        List<String> rows = tx.fetch(IrisSelect.from(SENTINEL)).stream()
                .map(row -> row.get(SENTINEL.key) + " " + row.get(SENTINEL.text))
                .toList();
        assertEquals(List.of("1 untouched"), rows, () -> "after " + after);
    }
}
