package io.github.exposediris.core.exposed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.DetachedTransaction;
import java.util.concurrent.CompletableFuture;
import org.jetbrains.exposed.v1.core.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CurrentTransactionTest {
    private final Transaction outer = new DetachedTransaction();
    private final Transaction inner = new DetachedTransaction();

    @AfterEach
    void nothingIsLeftBehind() {
        for (Transaction left = CurrentTransaction.orNull(); left != null; left = CurrentTransaction.orNull()) {
            CurrentTransaction.pop(left);
        }
    }

    @Test
    void thereIsNoneToBeginWith() {
        assertNull(CurrentTransaction.orNull());
    }

    @Test
    void theOnePushedIsCurrent() {
        CurrentTransaction.push(outer);
        assertSame(outer, CurrentTransaction.orNull());
    }

    @Test
    void theOnePushedLastIsCurrent() {
        CurrentTransaction.push(outer);
        CurrentTransaction.push(inner);
        assertSame(inner, CurrentTransaction.orNull());
    }

    @Test
    void theOneBelowIsCurrentAfterAPop() {
        CurrentTransaction.push(outer);
        CurrentTransaction.push(inner);
        CurrentTransaction.pop(inner);
        assertSame(outer, CurrentTransaction.orNull());
    }

    @Test
    void everyPushWantsAPop() {
        CurrentTransaction.push(outer);
        CurrentTransaction.push(outer);
        CurrentTransaction.pop(outer);
        assertSame(outer, CurrentTransaction.orNull());
    }

    @Test
    void aPopOfAnotherIsRefused() {
        CurrentTransaction.push(outer);
        CurrentTransaction.push(inner);
        assertThrows(IllegalStateException.class, () -> CurrentTransaction.pop(outer));
    }

    @Test
    void aRefusedPopTakesNothingOff() {
        CurrentTransaction.push(inner);
        assertThrows(IllegalStateException.class, () -> CurrentTransaction.pop(outer));
        assertSame(inner, CurrentTransaction.orNull());
    }

    @Test
    void aPopOfNoneIsRefused() {
        assertThrows(IllegalStateException.class, () -> CurrentTransaction.pop(outer));
    }

    @Test
    void workSeesItsTransaction() {
        assertSame(outer, CurrentTransaction.within(outer, CurrentTransaction::orNull));
    }

    @Test
    void workMayNest() {
        assertSame(
                inner,
                CurrentTransaction.within(outer, () -> CurrentTransaction.within(inner, CurrentTransaction::orNull)));
    }

    @Test
    void afterWorkTheOneBeforeIsCurrent() {
        CurrentTransaction.push(outer);
        CurrentTransaction.within(inner, () -> "done");
        assertSame(outer, CurrentTransaction.orNull());
    }

    @Test
    void workInTheCurrentOneLeavesItCurrent() {
        CurrentTransaction.push(outer);
        CurrentTransaction.within(outer, () -> "done");
        assertSame(outer, CurrentTransaction.orNull());
    }

    @Test
    void afterWorkThatFailsNoneIsLeft() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CurrentTransaction.within(outer, () -> {
                    throw new IllegalArgumentException();
                }));
        assertNull(CurrentTransaction.orNull());
    }

    @Test
    void anotherThreadHasItsOwn() {
        CurrentTransaction.push(outer);
        assertNull(CompletableFuture.supplyAsync(CurrentTransaction::orNull).join());
    }

    @Test
    void theResultOfWorkIsPassedOn() {
        assertEquals("done", CurrentTransaction.within(outer, () -> "done"));
    }
}
