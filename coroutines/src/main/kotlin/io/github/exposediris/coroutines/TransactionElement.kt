package io.github.exposediris.coroutines

import io.github.exposediris.core.exposed.CurrentTransaction
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.ThreadContextElement
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.isActive
import kotlinx.coroutines.withContext
import kotlin.coroutines.AbstractCoroutineContextElement
import kotlin.coroutines.CoroutineContext

/**
 * Makes a transaction current, for exposed-core too, on whichever thread its coroutine runs. Pushed and popped by reference, at each
 * switch of threads.
 */
internal class TransactionElement(val transaction: SuspendingTransaction) :
    AbstractCoroutineContextElement(Key), ThreadContextElement<Boolean> {

    override fun updateThreadContext(context: CoroutineContext): Boolean {
        if (CurrentTransaction.orNull() === transaction) return false
        CurrentTransaction.push(transaction)
        return true
    }

    override fun restoreThreadContext(context: CoroutineContext, oldState: Boolean) {
        if (oldState) CurrentTransaction.pop(transaction)
    }

    companion object Key : CoroutineContext.Key<TransactionElement>
}

/** The suspending transaction that is innermost on this thread; null where there is none, or a blocking one is inside it. */
internal fun currentOrNull(): SuspendingTransaction? = CurrentTransaction.orNull() as? SuspendingTransaction

/** Undoes after [failure], whatever happens to the caller meanwhile; what goes wrong here is added to it. */
internal suspend fun undo(failure: Throwable, action: suspend () -> Unit) = withContext(NonCancellable) {
    try {
        action()
    } catch (e: Exception) {
        failure.addSuppressed(e)
    }
}

/** How long it may take to undo something where the block was cancelled, and where it was not, in milliseconds. */
internal suspend fun undoLimit(): Long = if (currentCoroutineContext().isActive) ANSWER_LIMIT else CANCELLED_LIMIT

private const val CANCELLED_LIMIT = 500L
private const val ANSWER_LIMIT = 30_000L
