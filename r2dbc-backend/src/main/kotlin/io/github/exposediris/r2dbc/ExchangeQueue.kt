package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.StatementCancelledException
import reactor.core.scheduler.Scheduler
import java.util.concurrent.RejectedExecutionException
import java.util.concurrent.atomic.AtomicInteger

/**
 * The exchanges of one connection, in the order in which they were started. The driver takes 256 at a time and fails at the next one,
 * so that those beyond [IN_FLIGHT] wait here. Thread-safe.
 *
 * @param loop the event loop of the connection, where exchanges are begun: it is woken once for what is started together, and not by
 *   each message; null begins them on the calling thread
 */
internal class ExchangeQueue(private val loop: Scheduler? = null) {
    // guarded by this
    private val waiting = ArrayDeque<() -> Unit>()
    private var running = 0
    private var sending = false
    private var newest: Exchange<*>? = null

    /** The exchange that was started last: once it has ended, all others have. */
    @get:Synchronized
    val last: Exchange<*>? get() = newest

    /** Why the connection is lost, as far as an exchange has told. */
    @Volatile
    var lost: ConnectionFailedException? = null
        private set

    /** How many ended because somebody had the server cancel them. */
    val cancelled = AtomicInteger()

    /** Starts an exchange after all others. [subscribe] is called once it may go out; what it throws is the exchange's failure. */
    fun <E : Exchange<*>> start(exchange: E, subscribe: (E) -> Unit): E {
        val mine = synchronized(this) {
            add(exchange, subscribe)
            claim()
        }
        if (mine) sendOnLoop()
        return exchange
    }

    /** The same of an exchange that goes out together with the next one that is started. */
    @Synchronized
    fun <E : Exchange<*>> add(exchange: E, subscribe: (E) -> Unit): E {
        newest?.readAhead()
        newest = exchange
        exchange.onEnd(::oneEnded)
        waiting.add {
            try {
                subscribe(exchange)
            } catch (e: Throwable) {
                exchange.failed(e)
            }
        }
        return exchange
    }

    private fun oneEnded(failure: Throwable?) {
        if (failure != null) note(R2dbcErrors.classified(failure, null))
        val mine = synchronized(this) {
            running--
            claim()
        }
        if (mine) sendWaiting()
    }

    private fun note(failure: IrisException) {
        if (lost == null) lost = failure as? ConnectionFailedException
        if (failure is StatementCancelledException) cancelled.incrementAndGet()
    }

    private fun sendOnLoop() {
        try {
            loop?.schedule(::sendWaiting) ?: sendWaiting()
        } catch (_: RejectedExecutionException) {
            sendWaiting() // the connection is closed, which the driver tells
        }
    }

    /** Whether the caller is to call [sendWaiting]; nobody else does until it has returned. */
    private fun claim(): Boolean = (!sending && running < IN_FLIGHT && waiting.isNotEmpty()).also { if (it) sending = true }

    /** One that fails at once ends while it is being sent: then the loop that sends it goes on, and no other begins inside it. */
    private fun sendWaiting() {
        while (true) {
            val next = synchronized(this) { next().also { sending = it != null } } ?: return
            next()
        }
    }

    private fun next(): (() -> Unit)? = if (running < IN_FLIGHT) waiting.removeFirstOrNull()?.also { running++ } else null

    private companion object {
        const val IN_FLIGHT = 64
    }
}
