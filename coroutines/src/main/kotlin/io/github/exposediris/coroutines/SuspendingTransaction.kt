package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.RowCursor
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.SuspendingSession
import org.jetbrains.exposed.v1.core.Transaction
import org.jetbrains.exposed.v1.core.statements.StatementType
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.jetbrains.exposed.v1.core.transactions.TransactionManagerApi
import java.util.concurrent.atomic.AtomicInteger

/**
 * A transaction whose statements suspend. BEGIN goes out with the first statement. May be used by several coroutines at once: their
 * statements run one after the other.
 */
public class SuspendingTransaction internal constructor(
    override val db: SuspendingDatabase,
    override val readOnly: Boolean,
    override val outerTransaction: SuspendingTransaction?,
    private val session: SuspendingSession,
) : Transaction() {
    private val savepoints: AtomicInteger = outerTransaction?.savepoints ?: AtomicInteger()

    override val transactionManager: TransactionManagerApi get() = db.manager

    internal fun <T : Any> query(statement: SqlStatement, chunk: Int = Int.MAX_VALUE, read: (RowApi) -> T): RowCursor<T> {
        statementCount++
        return session.query(statement, chunk, read)
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
        return session.update(statement)
    }

    /** Makes permanent what was done so far; the next statement begins a new transaction on the same connection. */
    public suspend fun commit() {
        requireOutermost("commit")
        session.commit()
    }

    /** Undoes what was done so far; the next statement begins a new transaction on the same connection. */
    public suspend fun rollback() {
        requireOutermost("rollback")
        session.rollback()
    }

    /**
     * Runs [block] behind a savepoint: if it throws, what it did is undone and what was done before stays. Each has a name of its
     * own, as IRIS forgets a savepoint once it was rolled back to.
     */
    public suspend fun <T> withSavepoint(block: suspend SuspendingTransaction.() -> T): T {
        val name = "iris_savepoint_${savepoints.incrementAndGet()}"
        session.update(SqlStatement.of("SAVEPOINT $name")).await()
        try {
            return block()
        } catch (e: Throwable) {
            undo(e) { session.update(SqlStatement.of("ROLLBACK TO SAVEPOINT $name")).await() }
            throw e
        }
    }

    private fun requireOutermost(what: String) = check(outerTransaction == null) {
        "$what inside a nested transaction would end the outer one; let the nested block throw to undo it"
    }

    internal companion object {
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
    require(!sql.trimStart().startsWith(StatementType.SELECT.name, ignoreCase = true)) {
        "exec takes statements that return no rows; read rows with a query"
    }
    return update(SqlStatement.of(sql)).await()
}
