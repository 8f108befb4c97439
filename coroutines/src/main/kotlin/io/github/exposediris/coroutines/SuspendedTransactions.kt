package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.TransactionSettings
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.withContext
import java.sql.Connection
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext

/**
 * Runs [statement] in a transaction of its own, on a connection of its own. It is committed when the block ends, and undone when the
 * block throws or its coroutine is cancelled. Never retried.
 *
 * @param context where the block runs, such as a dispatcher; null leaves the caller's
 * @param db where; null takes the database of the transaction around, else the one that was connected last
 * @param transactionIsolation [Connection.TRANSACTION_READ_UNCOMMITTED] or [Connection.TRANSACTION_READ_COMMITTED], the levels that
 *   IRIS shares with JDBC; null takes the database's default, READ_COMMITTED unless its configuration says otherwise
 * @param readOnly refuses statements that write, before they are sent
 * @throws io.github.exposediris.core.error.UnsafeServerException if it writes on a server that does not keep transactions apart
 * @throws io.github.exposediris.core.error.IrisException if the database refuses or fails
 */
public suspend fun <T> newSuspendedTransaction(
    context: CoroutineContext? = null,
    db: SuspendingDatabase? = null,
    transactionIsolation: Int? = null,
    readOnly: Boolean? = null,
    statement: suspend SuspendingTransaction.() -> T,
): T {
    val database = db ?: databaseHere()
    val isolation = (transactionIsolation ?: database.config.defaultIsolationLevel.takeIf { it > 0 })?.also(::requireSupported)
    val guard = database.guard()
    isolation?.let(guard::checkIsolation)
    return onConnection(database, CommitMode(guard, eachStatement = false), isolation, context, readOnly, statement)
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
    db: SuspendingDatabase? = null,
    readOnly: Boolean? = null,
    statement: suspend SuspendingTransaction.() -> T,
): T {
    val database = db ?: databaseHere()
    val outer = currentCoroutineContext()[TransactionElement]?.transaction?.takeIf { it.db === database }
    if (outer == null) {
        return onConnection(database, CommitMode(database.guard(), eachStatement = true), null, context, readOnly, statement)
    }
    if (!outer.commitsEachStatement) throw insideTransaction()
    return if (readOnly == true && !outer.readOnly) inside(outer.nested(readOnly = true), context, statement) else outer.statement()
}

private fun insideTransaction() = IrisException(
    "autoCommit stands inside a transaction of the same database, whose work it could not see; nothing was sent. Put it before or after " +
        "the transaction.",
    ErrorDetails.NONE,
    null,
)

private suspend fun <T> onConnection(
    database: SuspendingDatabase,
    mode: CommitMode,
    isolation: Int?,
    context: CoroutineContext?,
    readOnly: Boolean?,
    statement: suspend SuspendingTransaction.() -> T,
): T {
    val session = database.open(TransactionSettings(isolation, mode.sendsTransactions))
    try {
        val transaction = SuspendingTransaction(database, readOnly ?: database.manager.defaultReadOnly, null, session, mode)
        val result = inside(transaction, context, statement)
        transaction.end()
        return result
    } catch (e: Throwable) {
        undo(e) { session.rollback() }
        throw e
    } finally {
        session.release()
    }
}

/**
 * Runs [statement] in the transaction around it, if that is one of the same database, else as [newSuspendedTransaction] does. With
 * `useNestedTransactions` in the database's configuration the inner block gets a savepoint, so that it can fail alone.
 */
public suspend fun <T> suspendTransaction(
    db: SuspendingDatabase? = null,
    transactionIsolation: Int? = null,
    readOnly: Boolean? = null,
    statement: suspend SuspendingTransaction.() -> T,
): T {
    val outer = currentCoroutineContext()[TransactionElement]?.transaction
    if (outer == null || db != null && db !== outer.db || outer.commitsEachStatement) {
        return newSuspendedTransaction(null, db, transactionIsolation, readOnly, statement)
    }
    require(transactionIsolation == null) { "the isolation level of the transaction around cannot be changed" }
    return when {
        outer.db.useNestedTransactions -> outer.withSavepoint(readOnly == true || outer.readOnly, statement)
        readOnly == true && !outer.readOnly -> inside(outer.nested(readOnly = true), null, statement)
        else -> outer.statement()
    }
}

private suspend fun <T> inside(
    transaction: SuspendingTransaction,
    context: CoroutineContext?,
    block: suspend SuspendingTransaction.() -> T,
): T = withContext((context ?: EmptyCoroutineContext) + TransactionElement(transaction)) { transaction.block() }

private suspend fun databaseHere(): SuspendingDatabase = currentCoroutineContext()[TransactionElement]?.transaction?.db
    ?: SuspendingDatabase.lastConnected()
    ?: error("No suspending database is connected; call IrisR2dbc.connect first, or pass db.")

private fun requireSupported(isolation: Int) {
    if (isolation != Connection.TRANSACTION_READ_UNCOMMITTED && isolation != Connection.TRANSACTION_READ_COMMITTED) {
        throw UnsupportedByIrisException(
            "IRIS has no isolation level $isolation of java.sql.Connection; use READ_UNCOMMITTED or READ_COMMITTED.",
            ErrorDetails.NONE,
            null,
        )
    }
}
