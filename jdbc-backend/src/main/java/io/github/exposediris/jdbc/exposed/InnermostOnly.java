package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.exposed.CurrentTransaction;
import org.jetbrains.exposed.v1.core.Transaction;

/**
 * Refuses a blocking statement inside a suspending transaction. Exposed would look for the next blocking transaction further out and run
 * it there, where the inner transaction's rollback does not reach it.
 */
final class InnermostOnly {
    private InnermostOnly() {}

    static void check(Transaction transaction) {
        if (CurrentTransaction.isBehindPushed(transaction)) {
            throw new IrisException(
                    "A blocking statement stands inside a suspending transaction; nothing was sent. Import its function from"
                            + " io.github.exposediris.coroutines in place of org.jetbrains.exposed.v1.jdbc, or give it a blocking"
                            + " transaction of its own with inTopLevelTransaction.",
                    ErrorDetails.NONE, null);
        }
    }
}
