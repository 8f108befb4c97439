package io.github.exposediris.jdbc.storm

import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.SuspendingTransaction
import io.github.exposediris.coroutines.exec
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.jdbc.IrisJdbcDatabase
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import java.util.concurrent.atomic.AtomicInteger
import kotlin.time.Duration.Companion.seconds

/** Suspending transactions over the blocking backend. */
internal class SuspendingSide(private val db: IrisJdbcDatabase) {
    /**
     * Runs a script until its coroutine is cancelled; what it was at then. Blocking.
     *
     * @param from from when the milliseconds count
     * @param last what it does until it is cancelled: the endless statement, or work of its own
     */
    fun cancelled(script: Script, from: Moment, millis: Long, last: Moment): Moment = runBlocking(Dispatchers.Default) {
        val counting = CompletableDeferred<Unit>()
        val progress = Progress(from) { counting.complete(Unit) }
        val told = CompletableDeferred<Throwable?>()
        val caller = launch(start = CoroutineStart.UNDISPATCHED) {
            progress.reach(Moment.AWAITING_CONNECTION)
            told.complete(runCatching { newSuspendedTransaction(db = db) { run(script, progress, last) } }.exceptionOrNull())
            counting.complete(Unit)
        }
        counting.await()
        delay(millis)
        val met = progress.now()
        caller.cancelAndJoin()
        requireCancelled(told.await())
        met
    }

    private fun requireCancelled(failure: Throwable?) {
        if (failure !is CancellationException || failure is TimeoutCancellationException) {
            throw AssertionError("the caller of a cancelled transaction got $failure", failure)
        }
    }

    private suspend fun SuspendingTransaction.run(script: Script, progress: Progress, last: Moment) {
        progress.reach(Moment.SHORT_STATEMENT)
        script.begin.forEach { send(it) }
        progress.reach(last)
        if (last == Moment.LONG_STATEMENT) send(script.endless) else awaitCancellation()
    }

    private suspend fun SuspendingTransaction.send(sql: String) {
        if (Script.reads(sql)) exec(SqlStatement.of(sql)) { it.getString(1).orEmpty() } else exec(sql)
    }

    /** As many transactions at once as there are connections. Blocking. */
    fun requireEveryConnection(connections: Int, seconds: Long) = runBlocking(Dispatchers.Default) {
        val all = CompletableDeferred<Unit>()
        val missing = AtomicInteger(connections)
        withTimeout(seconds.seconds) {
            repeat(connections) {
                launch {
                    newSuspendedTransaction(db = db) {
                        send("SELECT COUNT(*) FROM storm_accounts")
                        if (missing.decrementAndGet() == 0) all.complete(Unit)
                        all.await()
                    }
                }
            }
        }
    }
}
