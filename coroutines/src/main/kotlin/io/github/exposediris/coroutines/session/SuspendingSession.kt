package io.github.exposediris.coroutines.session

import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.statement.SqlStatement
import org.jetbrains.exposed.v1.core.statements.api.RowApi

/**
 * One connection with one transaction at a time: all that suspending transactions need of a backend. Statements run in the order in
 * which they were started, from whichever coroutine; starting does not wait. Every failure is an
 * [io.github.exposediris.core.error.IrisException].
 */
public interface SuspendingSession {
    /**
     * Starts a statement that returns rows.
     *
     * @param chunk how many rows are asked for at a time; [Int.MAX_VALUE] asks for all
     * @param read turns a row into a value; called on a thread of the driver, where it must not block
     */
    public fun <T : Any> query(statement: SqlStatement, chunk: Int, read: (RowApi) -> T): RowCursor<T>

    /** Starts a statement that returns none; its answer is the number of rows that it affected. */
    public fun update(statement: SqlStatement): PendingCount

    /**
     * Starts INSERTs, one after the other and under way together: none waits for the answer to the one before.
     *
     * @param keys whether each is followed by the question for its key
     * @param independent whether all are executed and answered though one is refused; else what comes behind that may not be executed
     * @return null, and nothing was started, where that is not faster here than [update] and [query]
     */
    public fun insert(statements: List<SqlStatement>, keys: Boolean, independent: Boolean): PendingRows? = null

    /** Ends the transaction, if one was begun, and waits until it is known how, whether or not the caller is cancelled. */
    public suspend fun commit()

    /**
     * Waits for what is under way, then undoes the transaction, if one was begun, whether or not the caller is cancelled. Afterwards a new
     * one may begin.
     *
     * @param patience how many milliseconds what is under way may take before it is cancelled; at least the backend's own limit
     */
    public suspend fun rollback(patience: Long = 0)

    /** Whether there is a transaction to be begun and nothing was started in it so far, so that [rollback] undoes just what comes next. */
    public val isUntouched: Boolean

    /** Gives the connection back, or away where its state is not known. Does not wait. Idempotent. */
    public fun release()
}

/** The rows of a statement, for one coroutine. */
public interface RowCursor<T : Any> {
    /** The next rows; null after the last one. */
    public suspend fun next(): List<T>?

    /** Tells that no more rows are wanted: the rest is dropped, so that later statements go on. Does not wait. */
    public fun leave()
}

/** The answer to a statement that returns no rows. */
public fun interface PendingCount {
    /** Waits for it. */
    public suspend fun await(): Long
}

/** The answers to INSERTs that were started together. */
public fun interface PendingRows {
    /** Waits for all of them; one for each statement. */
    public suspend fun await(): List<InsertedRow>
}

/**
 * What became of an INSERT.
 *
 * @property count how many rows were inserted
 * @property key what the server told when it was asked for the key; null where it was not, or told none
 * @property failure why nothing was inserted, or the key not told; null if all went well
 */
public class InsertedRow(public val count: Long, public val key: String?, public val failure: IrisException?)

/**
 * How a transaction is to run.
 *
 * @property isolation a level of [java.sql.Connection]; null takes READ_COMMITTED
 * @property transactional whether BEGIN, COMMIT and ROLLBACK are sent; else every statement commits by itself, and the isolation is the
 *   server's own
 * @property keepsStatements whether the server executes a statement that was prepared by a name, and describes it without executing it
 */
public data class TransactionSettings @JvmOverloads constructor(
    val isolation: Int?,
    val transactional: Boolean = true,
    val keepsStatements: Boolean = false,
)
