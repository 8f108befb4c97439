package io.github.exposediris.r2dbc

/**
 * The exchanges of one connection, in the order in which they were started. The driver takes 256 at a time and fails at the next one,
 * so that those beyond [IN_FLIGHT] wait here. Thread-safe.
 */
internal class ExchangeQueue {
    // guarded by this
    private val waiting = ArrayDeque<() -> Unit>()
    private var running = 0
    private var newest: Exchange<*>? = null

    /** The exchange that was started last: once it has ended, all others have. */
    @get:Synchronized
    val last: Exchange<*>? get() = newest

    /** Starts an exchange after all others; [subscribe] is called once it may go out, now or on a thread of the driver. */
    @Synchronized
    fun <E : Exchange<*>> start(exchange: E, subscribe: (E) -> Unit): E {
        newest?.readAhead()
        newest = exchange
        exchange.onEnd(::oneEnded)
        if (running < IN_FLIGHT) {
            running++
            subscribe(exchange)
        } else {
            waiting.add { subscribe(exchange) }
        }
        return exchange
    }

    @Synchronized
    private fun oneEnded() {
        val next = waiting.removeFirstOrNull()
        if (next == null) running-- else next()
    }

    private companion object {
        const val IN_FLIGHT = 64
    }
}
