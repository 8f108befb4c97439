package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.StatementCancelledException
import io.github.exposediris.r2dbc.channel.ExpectedAnswer
import io.github.exposediris.r2dbc.channel.StatementChannel
import reactor.core.scheduler.Scheduler
import java.util.concurrent.RejectedExecutionException
import java.util.concurrent.atomic.AtomicInteger

/**
 * The exchanges of one connection, in the order in which they were started. The driver takes 256 at a time and fails at the next one,
 * so that those beyond [IN_FLIGHT] wait here. Thread-safe.
 *
 * @param loop the event loop of the connection, where exchanges are begun, and the driver asked for more: it is woken once for what is
 *   started together, and not by each message; null does both on the calling thread
 * @param channel is told of each exchange, for its rows, and tells whether the driver has sent something; null where the driver does all
 */
internal class ExchangeQueue(private val loop: Scheduler? = null, private val channel: StatementChannel? = null) {
    // guarded by this
    private val waiting = ArrayDeque<Turn>()
    private var running = 0

    /** How many of those that run may have something of theirs still to be sent. */
    private var unsent = 0
    private var alone: Turn? = null
    private var sending = false
    private var newest: Exchange<*>? = null

    /** The exchange that was started last: once it has ended, all others have, unless a value of it could not be sent. */
    @get:Synchronized
    val last: Exchange<*>? get() = newest

    /** Why the connection is lost, as far as an exchange has told. */
    @Volatile
    var lost: ConnectionFailedException? = null
        private set

    /** How many ended because somebody had the server cancel them. */
    val cancelled = AtomicInteger()

    /** Starts an exchange after all others. [subscribe] is called once it may go out; what it throws is the exchange's failure. */
    fun <E : Exchange<*>> start(exchange: E, going: Going = Going.IN_PARTS, subscribe: (E) -> Unit): E {
        val mine = synchronized(this) {
            add(exchange, going, subscribe)
            claim()
        }
        if (mine) sendOnLoop()
        return exchange
    }

    /** The same of an exchange that goes out together with the next one that is started. */
    @Synchronized
    fun <E : Exchange<*>> add(exchange: E, going: Going, subscribe: (E) -> Unit): E {
        newest?.readAhead()
        newest = exchange
        val turn = Turn(going, exchange) { turn ->
            try {
                turn.answer = channel?.rows?.expect(exchange.receiver)
                subscribe(exchange)
            } catch (e: Throwable) {
                exchange.failed(e)
            }
        }
        exchange.onEnd { oneEnded(turn, it) }
        exchange.askOn(loop)
        waiting.add(turn)
        return exchange
    }

    private fun oneEnded(turn: Turn, failure: Throwable?) {
        if (failure != null) note(R2dbcErrors.classified(failure, null))
        turn.answer?.let { channel!!.rows.over(it) }
        val mine = synchronized(this) {
            running--
            turn.ended = true
            if (turn.isHeldBack) unsent--
            if (alone === turn) alone = null
            claim()
        }
        if (mine) sendWaiting()
    }

    /**
     * Fails what was not sent so far, before the connection goes to others, in whose transactions it would be executed, and reads on. False
     * where the driver may still send something of it among what is theirs.
     *
     * @param past whether they go past the driver, which sends in order else
     */
    fun abandon(past: Boolean): Boolean {
        val left: List<Turn>
        val isSent: Boolean
        val current: Exchange<*>?
        synchronized(this) {
            isSent = alone?.takeUnless { it.exchange.ended }?.going != Going.COLLECTED && (!past || unsent == 0)
            current = newest
            left = waiting.toList().onEach { running++ }
            waiting.clear()
        }
        left.forEach { it.exchange.failed(unsent()) }
        channel?.abandon(unsent())
        if (current?.ended == false) current.leave()
        return isSent
    }

    private fun unsent() = IrisException("The transaction ended before all of this statement was sent.", ErrorDetails.NONE, null)

    /** Takes notice of what went wrong, in an exchange or in a part of one. */
    fun note(failure: IrisException) {
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
    private fun claim(): Boolean = (!sending && mayBegin()).also { if (it) sending = true }

    private fun mayBegin(): Boolean {
        val first = waiting.firstOrNull() ?: return false
        return alone == null && running < IN_FLIGHT && (!first.going.isBehindAll || unsent == 0)
    }

    /** One that fails at once ends while it is being sent: then the loop that sends it goes on, and no other begins inside it. */
    private fun sendWaiting() {
        while (true) {
            val next = synchronized(this) { next().also { sending = it != null } } ?: return
            val asked = channel?.questions
            next.begin(next)
            if (next.going == Going.AT_ONCE && channel?.questions == asked) heldBack(next)
        }
    }

    private fun next(): Turn? {
        if (!mayBegin()) return null
        running++
        return waiting.removeFirst().also {
            if (it.going == Going.IN_PARTS) heldBack(it)
            if (it.going.isAlone) alone = it
        }
    }

    /** The driver has not sent it so far, or not all of it: one before is not done with, as the driver sees it. */
    @Synchronized
    private fun heldBack(turn: Turn) {
        if (turn.ended) return
        turn.isHeldBack = true
        unsent++
    }

    /** How the messages of an exchange go out. */
    enum class Going {
        /** All of them as soon as it has begun, if the driver is done with those before. */
        AT_ONCE,

        /** As the driver likes, which holds back what comes behind it for as long. */
        IN_PARTS,

        /** Past the driver, which must have sent all that came before, and at once. */
        WHOLE,

        /** Past the driver, which must have sent all that came before, and may send nothing until the exchange has ended. */
        ALONE,

        /** By the driver, once it has collected a value. It would send what comes behind before, and take the answers in that order. */
        COLLECTED,
        ;

        /** Whether nothing else may begin until the exchange has ended. */
        val isAlone: Boolean get() = this == ALONE || this == COLLECTED

        /** Whether the driver must have sent all that came before. */
        val isBehindAll: Boolean get() = isAlone || this == WHOLE
    }

    private class Turn(val going: Going, val exchange: Exchange<*>, val begin: (Turn) -> Unit) {
        @Volatile
        var answer: ExpectedAnswer? = null

        // guarded by the queue
        var isHeldBack = false
        var ended = false
    }

    private companion object {
        const val IN_FLIGHT = 64
    }
}
