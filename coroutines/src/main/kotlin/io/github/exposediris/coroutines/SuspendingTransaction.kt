package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.RowCursor
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.SuspendingSession
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import org.jetbrains.exposed.v1.core.Transaction
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.jetbrains.exposed.v1.core.transactions.TransactionManagerApi
import java.util.concurrent.atomic.AtomicInteger

/**
 * A transaction whose statements suspend. BEGIN goes out with the first statement. May be used by several coroutines at once: their
 * statements run one after the other. `queryTimeout` bounds the wait for each answer.
 */
public class SuspendingTransaction internal constructor(
    override val db: SuspendingDatabase,
    override val readOnly: Boolean,
    override val outerTransaction: SuspendingTransaction?,
    private val session: SuspendingSession,
) : Transaction() {
    /** What a transaction shares with those nested in it. */
    private val whole: Whole = outerTransaction?.whole ?: Whole()

    override val transactionManager: TransactionManagerApi get() = db.manager

    internal fun <T : Any> query(statement: SqlStatement, chunk: Int = Int.MAX_VALUE, read: (RowApi) -> T): RowCursor<T> {
        statementCount++
        return session.query(statement, chunk, read).within(queryTimeout, statement)
    }

    internal fun update(statement: SqlStatement): PendingCount {
        if (readOnly) {
            throw IrisException(
                "The transaction is read-only; nothing was sent. Begin it with readOnly = false.",
                ErrorDetails(0, null, statement.sql),
                null,
            )
        }
        statementCount++
        return session.update(statement).within(queryTimeout, statement)
    }

    /** Starts statements with nothing of another coroutine between them. */
    internal fun <T> together(start: () -> T): T = synchronized(whole) { start() }

    /** Makes permanent what was done so far; the next statement begins a new transaction on the same connection. */
    public suspend fun commit() {
        requireOutermost("commit")
        end()
    }

    /** Undoes what was done so far; the next statement begins a new transaction on the same connection. */
    public suspend fun rollback() {
        requireOutermost("rollback")
        withContext(NonCancellable) { session.rollback() }
        whole.halfUndone = null
    }

    /** Commits, come what may to the coroutine meanwhile, so that the outcome is known. */
    internal suspend fun end() {
        whole.halfUndone?.let { throw it }
        withContext(NonCancellable) { session.commit() }
    }

    /**
     * Runs [block] behind a savepoint: if it throws, what it did is undone and what was done before stays. Inside, commit and rollback are
     * refused. What other coroutines do in this transaction meanwhile is undone with it. Each savepoint has a name of its own, as IRIS
     * forgets one once it was rolled back to.
     */
    public suspend fun <T> withSavepoint(block: suspend SuspendingTransaction.() -> T): T {
        val name = "iris_savepoint_${whole.savepoints.incrementAndGet()}"
        session.update(SqlStatement.of("SAVEPOINT $name")).await()
        val nested = nested(readOnly)
        try {
            return withContext(TransactionElement(nested)) { nested.block() }
        } catch (e: Throwable) {
            undo(e) { rollbackTo(name) }
            throw e
        }
    }

    /** The same transaction as a nested block sees it: it cannot be ended from there. */
    internal fun nested(readOnly: Boolean) = SuspendingTransaction(db, readOnly, this, session)

    /** Where that fails or takes too long, as behind a long statement that was cancelled, the whole can only be rolled back. */
    private suspend fun rollbackTo(savepoint: String) {
        whole.halfUndone = IrisException(
            "A block behind a savepoint failed and could not be undone by itself; roll the whole transaction back.",
            ErrorDetails.NONE,
            null,
        )
        withTimeoutOrNull(SAVEPOINT_LIMIT) {
            session.update(SqlStatement.of("ROLLBACK TO SAVEPOINT $savepoint")).await()
            whole.halfUndone = null
        }
    }

    private fun requireOutermost(what: String) = check(outerTransaction == null) {
        "$what inside a nested transaction would end the outer one; let the nested block throw to undo it"
    }

    private class Whole {
        val savepoints = AtomicInteger()

        @Volatile
        var halfUndone: IrisException? = null
    }

    internal companion object {
        /** How long going back to a savepoint may take, in milliseconds. */
        private const val SAVEPOINT_LIMIT = 500L

        /** The transaction that vocabulary functions run in. */
        fun current(): SuspendingTransaction = currentOrNull()
            ?: error(
                "No suspending transaction is current here. Call this inside newSuspendedTransaction { }; inside a blocking " +
                    "transaction { } import the function of the same name from org.jetbrains.exposed.v1.jdbc.",
            )
    }
}

/** A statement of any kind by its text, for what the vocabulary has no word for; parameters are not taken. */
public suspend fun SuspendingTransaction.exec(sql: String): Long {
    require(!sql.trimStart().startsWith("SELECT", ignoreCase = true)) {
        "exec takes statements that return no rows; read rows with a query"
    }
    return update(SqlStatement.of(sql)).await()
}
