package io.github.exposediris.coroutines

import io.github.exposediris.core.error.CommitOutcomeUnknownException
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.TransactionTimeoutException
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.TransactionSettings
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.time.Duration

/** One transaction from its connection to its hooks; may be run again. */
internal class TransactionRun(
    private val context: CoroutineContext?,
    private val database: SuspendingDatabase,
    private val isolation: Int?,
    private val readOnly: Boolean?,
    private val timeout: Duration?,
    private val eachStatement: Boolean = false,
) {
    suspend fun <T> repeated(policy: RetryPolicy?, block: suspend SuspendingTransaction.() -> T): T =
        if (policy == null) once(block) else policy.run { once(block) }

    suspend fun <T> once(block: suspend SuspendingTransaction.() -> T): T {
        val guard = database.guard()
        isolation?.let(guard::checkIsolation)
        val mode = CommitMode(guard, eachStatement)
        val session = database.open(TransactionSettings(isolation, mode.sendsTransactions, guard.server().kind().keepsStatements()))
        val transaction: SuspendingTransaction
        var outcome: TransactionHooks.Moment? = TransactionHooks.Moment.UNDONE.takeUnless { eachStatement }
        val result: Result<T>
        try {
            transaction = SuspendingTransaction(database, readOnly ?: database.manager.defaultReadOnly, null, session, mode)
            result = try {
                val value = limited(transaction, block)
                transaction.end()
                outcome = TransactionHooks.Moment.COMMITTED
                Result.success(value)
            } catch (e: Throwable) {
                if (e is CommitOutcomeUnknownException) outcome = null
                undo(e) { transaction.undoAll() }
                Result.failure(WrongImport.named(e))
            }
        } finally {
            session.release()
        }
        outcome?.let { transaction.hooks.run(it) }
        return result.getOrThrow()
    }

    private suspend fun <T> limited(transaction: SuspendingTransaction, block: suspend SuspendingTransaction.() -> T): T {
        if (timeout == null) return inside(transaction, context, block)
        withTimeoutOrNull(timeout) { Answer(inside(transaction, context, block)) }?.let { return it.value }
        throw TransactionTimeoutException(
            "The block of the transaction took longer than its timeout of $timeout; nothing was committed.", ErrorDetails.NONE, null,
        )
    }

    private class Answer<T>(val value: T)
}

/** Runs [block] with that transaction as the current one. */
internal suspend fun <T> inside(
    transaction: SuspendingTransaction,
    context: CoroutineContext?,
    block: suspend SuspendingTransaction.() -> T,
): T = withContext((context ?: EmptyCoroutineContext) + TransactionElement(transaction)) { transaction.block() }

/** What Exposed's blocking functions throw where no blocking transaction is around, which does not tell what to do. */
internal object WrongImport {
    private const val BLOCKING = "org.jetbrains.exposed.v1.jdbc."

    /** The same failure, unless it is that one. */
    fun named(failure: Throwable): Throwable {
        val thrownBy = failure.stackTrace.firstOrNull()?.className.orEmpty()
        if (failure !is IllegalStateException || !thrownBy.startsWith(BLOCKING)) return failure
        return IrisException(
            "A blocking statement stands inside a suspending transaction; nothing was sent. Import its function from " +
                "io.github.exposediris.coroutines in place of org.jetbrains.exposed.v1.jdbc.",
            ErrorDetails.NONE,
            failure,
        )
    }
}
