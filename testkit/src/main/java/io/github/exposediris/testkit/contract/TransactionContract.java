package io.github.exposediris.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.UniqueViolationException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.testkit.Need;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done together stays together. */
interface TransactionContract extends Fixture {
    private Insert named(String name) {
        return Insert.into(WRITERS).set(WRITERS.name, name);
    }

    @Test
    @Needs(Need.TRANSACTION)
    default void aBlockThatThrowsIsUndone() {
        assertThrows(IllegalStateException.class, () -> transaction(tx -> {
            tx.insert(named("Ada"));
            throw new IllegalStateException("changed my mind");
        }));
        assertEquals(List.of(), values(IrisSelect.from(WRITERS), WRITERS.name));
    }

    @Test
    @Differs(Need.TRANSACTION)
    default void aBlockThatReturnsIsSeenByTheNext() {
        transaction(tx -> tx.insert(named("Ada")));
        assertEquals(List.of("Ada"), values(IrisSelect.from(WRITERS), WRITERS.name));
    }

    @Test
    @Differs(Need.TRANSACTION)
    default void aTransactionSeesItsOwnRows() {
        transaction(tx -> {
            tx.insert(named("Ada"));
            assertEquals(1, tx.fetch(IrisSelect.from(WRITERS)).size());
        });
    }

    /** A statement that fails leaves its transaction usable (InterSystems SQL, transaction processing). */
    @Test
    @Differs(Need.TRANSACTION)
    default void aFailedStatementLeavesTheTransactionGoing() {
        transaction(tx -> {
            tx.insert(named("Ada"));
            assertThrows(UniqueViolationException.class, () -> tx.insert(named("Ada")));
            tx.insert(named("Grace"));
        });
        assertEquals(List.of("Ada", "Grace"), values(IrisSelect.from(WRITERS).orderBy(WRITERS.name), WRITERS.name));
    }

    /** What a transaction sends. A pool may ask first whether the connection lives. */
    private List<String> sent(IrisSelect query) {
        int before = server().statements().size();
        transaction(tx -> tx.fetch(query));
        return server().statements().stream().skip(before).dropWhile("SELECT 1"::equals).toList();
    }

    /** One for the statement with its BEGIN, or one for each, and one for COMMIT. */
    @Test
    default void aTransactionOfOneQueryTakesThreeStatementsAtMost() {
        IrisSelect query = IrisSelect.from(WRITERS);
        sent(query); // so that no pool opens a connection for the next
        List<String> sent = sent(query);
        assertTrue(sent.size() <= 3, sent::toString);
    }

    @Test
    @Differs(Need.TRANSACTION)
    default void manyTransactionsAfterOneAnotherShareThePool() {
        IntStream.range(0, 50).forEach(i -> transaction(tx -> tx.insert(named("writer " + i))));
        assertEquals(50, values(IrisSelect.from(WRITERS), WRITERS.name).size());
    }
}
