package io.github.exposediris.r2dbc

import reactor.core.Disposable
import reactor.core.Disposables
import reactor.core.scheduler.Schedulers
import java.time.Duration
import java.util.concurrent.TimeUnit

/**
 * Reports connections that are held for longer than [limit], with the place where they were taken; none if it is zero. Nothing is taken
 * away. Thread-safe.
 */
internal class LeakDetection(private val limit: Duration) {
    /** To be called where a connection is asked for; what comes back is to be disposed of when the connection is given back. */
    fun watch(): Disposable {
        if (limit.isZero) return Disposables.disposed()
        val place = ConnectionTaken()
        // not the scheduler of timers, whose threads must not wait for a log
        return Schedulers.boundedElastic().schedule({ report(place) }, limit.toNanos(), TimeUnit.NANOSECONDS)
    }

    private fun report(place: Throwable) = LOG.log(
        System.Logger.Level.WARNING,
        "A connection has been held for more than ${limit.toMillis()} ms by one transaction. Does it wait for something, or was its " +
            "coroutine lost?",
        place,
    )

    /** Shows by its stack trace where a connection was taken. */
    class ConnectionTaken : Throwable("The connection was taken here.") {
        private companion object {
            private const val serialVersionUID: Long = 1L
        }
    }

    private companion object {
        val LOG: System.Logger = System.getLogger("io.github.exposediris.connections")
    }
}
