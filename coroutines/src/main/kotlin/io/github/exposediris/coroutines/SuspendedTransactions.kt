package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.SuspendingSource
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.async
import kotlinx.coroutines.currentCoroutineContext
import java.sql.Connection
import kotlin.coroutines.CoroutineContext
import kotlin.time.Duration

/**
 * Runs [statement] in a transaction of its own, on a connection of its own. It is committed when the block ends, and undone when the
 * block throws or its coroutine is cancelled.
 *
 * @param context where the block runs, such as a dispatcher; null leaves the caller's
 * @param db where; null takes the database of the transaction around, else the one that was connected last. A database of the blocking
 *   backend is always named; its calls block threads of their own
 * @param transactionIsolation [Connection.TRANSACTION_READ_UNCOMMITTED] or [Connection.TRANSACTION_READ_COMMITTED], the levels that
 *   IRIS shares with JDBC; null takes the database's default, READ_COMMITTED unless its configuration says otherwise
 * @param readOnly refuses statements that write, before they are sent
 * @param timeout how long the block may take, from when it has its connection, in each attempt; null sets no limit. A single statement is
 *   limited by `queryTimeout`
 * @param retry when the block is run again from its start, in a new transaction; null never does
 * @throws io.github.exposediris.core.error.UnsafeServerException if it writes on a server that does not keep transactions apart
 * @throws io.github.exposediris.core.error.TransactionTimeoutException if the block took longer than [timeout]
 * @throws io.github.exposediris.core.error.IrisException if the database refuses or fails
 */
public suspend fun <T> newSuspendedTransaction(
    context: CoroutineContext? = null,
    db: SuspendingSource? = null,
    transactionIsolation: Int? = null,
    readOnly: Boolean? = null,
    timeout: Duration? = null,
    retry: RetryPolicy? = null,
    statement: suspend SuspendingTransaction.() -> T,
): T {
    val database = db?.suspending() ?: databaseHere()
    val isolation = (transactionIsolation ?: database.config.defaultIsolationLevel.takeIf { it > 0 })?.also(::requireSupported)
    return TransactionRun(context, database, isolation, readOnly, timeout).repeated(retry, statement)
}

/**
 * Runs [statement] on a connection of its own, where each statement commits by itself: no BEGIN, no COMMIT, nothing is undone when the
 * block throws, and `rollback()` does nothing. Works on every server, and is the way to write on one that does not keep transactions
 * apart. A batch may be written in part. Inside another such block of the same database it joins that one; a [suspendTransaction] inside
 * it is a transaction of its own.
 *
 * @param context where the block runs, such as a dispatcher; null leaves the caller's
 * @param db where; null takes the database of the transaction around, else the one that was connected last
 * @param readOnly refuses statements that write, before they are sent
 * @throws io.github.exposediris.core.error.IrisException inside a transaction of the same database, or if the database refuses or fails
 */
public suspend fun <T> autoCommit(
    context: CoroutineContext? = null,
    db: SuspendingSource? = null,
    readOnly: Boolean? = null,
    statement: suspend SuspendingTransaction.() -> T,
): T {
    val database = db?.suspending() ?: databaseHere()
    val outer = currentCoroutineContext()[TransactionElement]?.transaction?.takeIf { it.db === database }
    if (outer == null) return TransactionRun(context, database, null, readOnly, null, eachStatement = true).once(statement)
    if (!outer.commitsEachStatement) throw insideTransaction()
    return inside(if (readOnly == true && !outer.readOnly) outer.nested(readOnly = true) else outer, context, statement)
}

/**
 * Runs [statement], which only reads, with no BEGIN and no COMMIT: each query is a round trip of its own and sees what was committed when
 * it ran, so that two of them may see different states. Works on every server. Inside a transaction of the same database it reads there,
 * and sees its work.
 *
 * @param context where the block runs, such as a dispatcher; null leaves the caller's
 * @throws io.github.exposediris.core.error.IrisException if it writes, before that is sent; or if the database refuses or fails
 */
public suspend fun <T> SuspendingSource.read(
    context: CoroutineContext? = null,
    statement: suspend SuspendingTransaction.() -> T,
): T {
    val database = suspending()
    val outer = currentCoroutineContext()[TransactionElement]?.transaction?.takeIf { it.db === database }
    if (outer == null) return TransactionRun(context, database, null, readOnly = true, null, eachStatement = true).once(statement)
    return inside(if (outer.readOnly) outer else outer.nested(readOnly = true), context, statement)
}

private fun insideTransaction() = IrisException(
    "autoCommit stands inside a transaction of the same database, whose work it could not see; nothing was sent. Put it before or after " +
        "the transaction.",
    ErrorDetails.NONE,
    null,
)

/** Exposed's other name for [newSuspendedTransaction]: never joins the transaction around it. */
public suspend fun <T> inTopLevelSuspendTransaction(
    db: SuspendingSource? = null,
    transactionIsolation: Int? = null,
    readOnly: Boolean? = null,
    timeout: Duration? = null,
    retry: RetryPolicy? = null,
    statement: suspend SuspendingTransaction.() -> T,
): T = newSuspendedTransaction(null, db, transactionIsolation, readOnly, timeout, retry, statement)

/**
 * Starts [newSuspendedTransaction] in a coroutine of its own, a child of the caller's, and does not wait for it. As with any `async`, a
 * failure reaches who awaits it and cancels the caller's scope.
 */
public suspend fun <T> suspendedTransactionAsync(
    context: CoroutineContext? = null,
    db: SuspendingSource? = null,
    transactionIsolation: Int? = null,
    readOnly: Boolean? = null,
    timeout: Duration? = null,
    retry: RetryPolicy? = null,
    statement: suspend SuspendingTransaction.() -> T,
): Deferred<T> {
    val database = db?.suspending() ?: databaseHere()
    return CoroutineScope(currentCoroutineContext()).async {
        newSuspendedTransaction(context, database, transactionIsolation, readOnly, timeout, retry, statement)
    }
}

/**
 * Runs [statement] in the transaction around it, if that is one of the same database, else as [newSuspendedTransaction] does. With
 * `useNestedTransactions` in the database's configuration the inner block gets a savepoint, so that it can fail alone.
 */
public suspend fun <T> suspendTransaction(
    db: SuspendingSource? = null,
    transactionIsolation: Int? = null,
    readOnly: Boolean? = null,
    statement: suspend SuspendingTransaction.() -> T,
): T {
    val outer = currentCoroutineContext()[TransactionElement]?.transaction
    if (outer == null || db != null && db.suspending() !== outer.db || outer.commitsEachStatement) {
        return newSuspendedTransaction(null, db, transactionIsolation, readOnly, statement = statement)
    }
    require(transactionIsolation == null) { "the isolation level of the transaction around cannot be changed" }
    return when {
        outer.db.useNestedTransactions -> outer.withSavepoint(readOnly == true || outer.readOnly, statement)
        readOnly == true && !outer.readOnly -> inside(outer.nested(readOnly = true), null, statement)
        else -> inside(outer, null, statement)
    }
}

/** Runs [statement] in this transaction, in another [context], such as a dispatcher; from any coroutine, as long as it has not ended. */
public suspend fun <T> SuspendingTransaction.withSuspendTransaction(
    context: CoroutineContext? = null,
    statement: suspend SuspendingTransaction.() -> T,
): T = inside(this, context, statement)

private suspend fun databaseHere(): SuspendingDatabase = currentCoroutineContext()[TransactionElement]?.transaction?.db
    ?: SuspendingDatabase.lastConnected()
    ?: error(
        "No suspending database is connected; call IrisR2dbc.connect first, or pass db. A database of IrisJdbc is never taken unnamed.",
    )

private fun requireSupported(isolation: Int) {
    if (isolation != Connection.TRANSACTION_READ_UNCOMMITTED && isolation != Connection.TRANSACTION_READ_COMMITTED) {
        throw UnsupportedByIrisException(
            "IRIS has no isolation level $isolation of java.sql.Connection; use READ_UNCOMMITTED or READ_COMMITTED.",
            ErrorDetails.NONE,
            null,
        )
    }
}
