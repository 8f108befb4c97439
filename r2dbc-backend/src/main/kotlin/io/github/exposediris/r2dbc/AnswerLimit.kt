package io.github.exposediris.r2dbc

import reactor.core.scheduler.Schedulers
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicBoolean

/**
 * Gives up exchanges that are not answered within [millis], or up to a tenth of that later. One timer looks after all that wait, as
 * a timer for each would cost more than most answers take. Thread-safe.
 */
internal class AnswerLimit(private val millis: Long) {
    private val waiting = ConcurrentHashMap<Exchange<*>, Wait>()
    private val looking = AtomicBoolean()

    /** Waits as [Exchange.end] does; [late] makes the failure of an exchange that is given up. */
    suspend fun end(exchange: Exchange<*>, late: () -> Throwable) {
        if (exchange.ended) return exchange.end()
        waiting[exchange] = Wait(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), late)
        lookLater()
        try {
            exchange.end()
        } finally {
            waiting.remove(exchange)
        }
    }

    private fun lookLater() {
        if (looking.get() || !looking.compareAndSet(false, true)) return
        Schedulers.parallel().schedule(::look, (millis / 10).coerceAtLeast(1), TimeUnit.MILLISECONDS)
    }

    private fun look() {
        val now = System.nanoTime()
        waiting.forEach { (exchange, wait) -> if (now - wait.until >= 0) exchange.giveUp(wait.late()) }
        looking.set(false)
        if (waiting.isNotEmpty()) lookLater()
    }

    /** Until when, by [System.nanoTime]. */
    private class Wait(val until: Long, val late: () -> Throwable)
}
