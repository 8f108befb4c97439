package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.StatementCancelledException
import java.util.concurrent.atomic.AtomicInteger

/**
 * The exchanges of one connection, in the order in which they were started. The driver takes 256 at a time and fails at the next one,
 * so that those beyond [IN_FLIGHT] wait here. Thread-safe.
 */
internal class ExchangeQueue {
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

    /**
     * Starts an exchange after all others. [subscribe] is called once it may go out, now or on a thread of the driver; what it throws is
     * the exchange's failure.
     */
    @Synchronized
    fun <E : Exchange<*>> start(exchange: E, subscribe: (E) -> Unit): E {
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
        sendWaiting()
        return exchange
    }

    private fun oneEnded(failure: Throwable?) {
        if (failure != null) note(R2dbcErrors.classified(failure, null))
        synchronized(this) {
            running--
            sendWaiting()
        }
    }

    private fun note(failure: IrisException) {
        if (lost == null) lost = failure as? ConnectionFailedException
        if (failure is StatementCancelledException) cancelled.incrementAndGet()
    }

    /** One that fails at once ends while it is being sent: then the loop that sends it goes on, and no other begins inside it. */
    private fun sendWaiting() {
        if (sending) return
        sending = true
        try {
            while (running < IN_FLIGHT) {
                val next = waiting.removeFirstOrNull() ?: break
                running++
                next()
            }
        } finally {
            sending = false
        }
    }

    private companion object {
        const val IN_FLIGHT = 64
    }
}
