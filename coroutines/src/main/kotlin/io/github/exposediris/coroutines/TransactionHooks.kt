package io.github.exposediris.coroutines

import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.withContext
import org.jetbrains.exposed.v1.core.exposedLogger

/**
 * Runs [hook] once this transaction was committed; in a block behind a savepoint, once the whole was, and not at all where the block is
 * undone. Hooks run in their order, when the connection is given back, cannot be cancelled and should be short. What one throws is logged
 * and changes nothing: what was committed stays so. Where the outcome of COMMIT is unknown none runs. In an [autoCommit] block, which
 * undoes nothing, it runs when the block has ended without failing, and those of [afterRollback] never do.
 */
public fun SuspendingTransaction.afterCommit(hook: suspend () -> Unit): Unit = hooks.add(TransactionHooks.Moment.COMMITTED, hook)

/** Runs [hook] once this transaction, or the block behind a savepoint that this is, was undone; otherwise as [afterCommit]. */
public fun SuspendingTransaction.afterRollback(hook: suspend () -> Unit): Unit = hooks.add(TransactionHooks.Moment.UNDONE, hook)

/** What is to be done when a transaction has ended. Thread-safe. */
internal class TransactionHooks {
    enum class Moment { COMMITTED, UNDONE }

    // guarded by this
    private val waiting = ArrayList<Pair<Moment, suspend () -> Unit>>(0)

    @Synchronized
    fun add(moment: Moment, hook: suspend () -> Unit) {
        waiting.add(moment to hook)
    }

    /** Leaves the hooks of a block that has succeeded to what it stands in. */
    fun handTo(outer: TransactionHooks) = taken().forEach { (moment, hook) -> outer.add(moment, hook) }

    /** Runs those of that moment and forgets the others. */
    suspend fun run(moment: Moment) {
        val due = taken().filter { it.first == moment }.ifEmpty { return }
        withContext(NonCancellable) {
            for ((_, hook) in due) {
                try {
                    hook()
                } catch (e: Exception) {
                    exposedLogger.warn("A hook of a transaction failed; the transaction is ${moment.name.lowercase()} nevertheless.", e)
                }
            }
        }
    }

    @Synchronized
    private fun taken() = if (waiting.isEmpty()) emptyList() else waiting.toList().also { waiting.clear() }
}
