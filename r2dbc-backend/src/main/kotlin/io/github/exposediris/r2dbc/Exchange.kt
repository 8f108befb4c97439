package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.coroutines.session.RowCursor
import io.github.exposediris.r2dbc.channel.RowReceiver
import io.r2dbc.spi.Result
import kotlinx.coroutines.suspendCancellableCoroutine
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.reactivestreams.Publisher
import org.reactivestreams.Subscription
import reactor.core.CoreSubscriber
import reactor.core.scheduler.Scheduler
import java.util.concurrent.RejectedExecutionException
import java.util.concurrent.atomic.AtomicInteger
import kotlin.coroutines.Continuation
import kotlin.coroutines.resume
import kotlin.coroutines.suspendCoroutine

/**
 * One question to the driver and its answer, taken in chunks by one coroutine; others may wait for its end meanwhile.
 *
 * The driver's subscription is never cancelled, as r2dbc-postgresql 1.1.1 may lose the connection over that: who leaves early stops
 * listening, and what the server sends of the answer is read and dropped to its end. [drain] waits for that end.
 *
 * @param chunk how many items are asked for at a time
 * @param sql the statement, for errors
 */
internal class Exchange<T : Any>(private val chunk: Int = Int.MAX_VALUE, private val sql: String? = null) : RowCursor<T> {
    /** How many items are handed over together: of a large chunk the half, so that the rest comes while the caller is at work with them. */
    private val part = if (chunk in LARGE..<Int.MAX_VALUE) chunk / 2 else chunk
    private val sources = AtomicInteger()
    private var filling = ArrayList<T>() // the driver's thread only, but for who closes the connection: then a failure is told already
    private var whenEnded: (Throwable?) -> Unit = {}
    private var loop: Scheduler? = null

    /** Who is given the rows past the driver; null where they come through it. */
    var receiver: RowReceiver? = null
        private set

    // what follows is guarded by this
    private var ready: ArrayList<T>? = null
    private var waiters: ArrayList<Continuation<Unit>>? = null
    private var upstream: Subscription? = null
    private var taken = 0 // by the caller, and not yet asked for anew
    private var failure: Throwable? = null

    @Volatile
    private var unbounded = chunk == Int.MAX_VALUE

    @Volatile
    private var discarding = false

    /** How many items wait in [ready]. */
    @Volatile
    private var held = 0

    /** Whether the [receiver] was given as much as it takes, so that more has to be asked for. */
    @Volatile
    private var isRoomMissed = false

    @Volatile
    var ended = false
        private set

    /** What is to be done at the end of the answer, on a thread of the driver; to be said before the exchange subscribes. */
    fun onEnd(action: (failure: Throwable?) -> Unit) {
        whenEnded = action
    }

    /**
     * Where the driver is asked for more: the event loop of its connection, which brings the rows; to be said before the exchange
     * subscribes. What r2dbc-postgresql 1.1.1 has kept it hands over on the thread that asks, at the same time as what comes meanwhile on
     * the event loop, so that rows would change places, or be lost behind the end of the answer.
     */
    fun askOn(loop: Scheduler?) {
        this.loop = loop
    }

    /** Has the rows of the answer read past the driver; to be said before the exchange subscribes to them. */
    fun receive(read: (RowApi) -> T) {
        receiver = Receiver(read)
    }

    /** Subscribes to a statement; [items] turns each of its results into items. */
    fun ofResults(source: Publisher<out Result>, items: (Result) -> Publisher<out T>) = apply {
        follow(source, { Long.MAX_VALUE }) { ofItems(items(it)) }
    }

    /** Subscribes to a publisher of items. */
    fun ofItems(source: Publisher<out T>) = apply { follow(source, ::demand, ::take) }

    /** Subscribes to the end of an answer whose rows the [receiver] is given past the driver; [rows] is asked for more of them. */
    fun ofRows(answer: Publisher<out Any>, rows: Subscription) = apply {
        demand(rows)
        follow(answer, { Long.MAX_VALUE }) { if (it is Result) follow(it.rowsUpdated, { Long.MAX_VALUE }) { } }
    }

    private fun <P : Any> follow(source: Publisher<out P>, demand: (Subscription) -> Long, each: (P) -> Unit) {
        sources.incrementAndGet()
        source.subscribe(Source(demand, each))
    }

    /** Ends an exchange that could not even subscribe. */
    fun failed(cause: Throwable) {
        synchronized(this) { failure = failure ?: cause }
        handOver(true)
    }

    /** Ends the wait for the answer, which is read and dropped if it comes after all. */
    fun giveUp(cause: Throwable) {
        val waiting = synchronized(this) {
            if (ended) return
            failure = failure ?: cause
            discarding = true
            waiters.also { waiters = null }
        }
        waiting?.forEach { it.resume(Unit) }
    }

    override suspend fun next(): List<T>? {
        while (true) {
            var items: List<T>?
            var more = 0L
            synchronized(this) {
                // first of all: a part of an answer must never pass for the whole
                if (ended) failure?.let { throw R2dbcErrors.classified(it, sql) }
                if (discarding && failure == null) throw dropped()
                items = ready
                if (items == null && discarding) throw R2dbcErrors.classified(failure!!, sql)
                if (items == null && ended) return null
                ready = null
                held = 0
                if (!unbounded && !ended) more = missing(items?.size ?: 0)
            }
            if (more > 0) ask(upstream!!, more)
            items?.let { return it }
            awaitChange { ready != null || discarding }
        }
    }

    /** How many more to ask for, where so many are taken: of the driver those that were taken before, and are done with. */
    private fun missing(now: Int): Long {
        if (receiver == null) return taken.toLong().also { taken = now }
        return if (isRoomMissed) READ_ON.also { isRoomMissed = false } else 0
    }

    /** Everything, where all was asked for. */
    suspend fun all(): List<T> = next().orEmpty()

    /** Reads on without being asked, so that a later exchange of the connection is not stuck behind this one. */
    fun readAhead() {
        val s = synchronized(this) {
            if (unbounded) return
            unbounded = true
            upstream.takeUnless { ended }
        }
        if (s != null) ask(s, Long.MAX_VALUE)
    }

    private fun ask(s: Subscription, items: Long) {
        try {
            loop?.schedule { request(s, items) } ?: s.request(items)
        } catch (_: RejectedExecutionException) {
            s.request(items) // the event loop has ended, and brings nothing any more
        }
    }

    /** Nobody sees what is thrown on the event loop. */
    private fun request(s: Subscription, items: Long) {
        try {
            s.request(items)
        } catch (e: Throwable) {
            giveUp(e)
            throw e
        }
    }

    override fun leave() {
        discarding = true
        readAhead()
    }

    /** Leaves, and waits for the end. */
    suspend fun drain() {
        leave()
        while (!ended) awaitChange { false }
    }

    /** Waits for the end, or until it is given up, whatever becomes of the caller meanwhile. */
    suspend fun end() {
        while (!ended && !discarding) suspendCoroutine { waitWith(it) { discarding } }
        synchronized(this) { failure }?.let { throw R2dbcErrors.classified(it, sql) }
    }

    private fun demand(s: Subscription): Long = synchronized(this) {
        upstream = s
        if (unbounded) Long.MAX_VALUE else chunk.toLong()
    }

    private fun take(item: T) {
        if (discarding) return
        if (chunk != Int.MAX_VALUE && filling.size + held >= chunk + READ_AHEAD_ROWS) {
            synchronized(this) { failure = failure ?: readTooFarAhead() }
            discarding = true
            return
        }
        filling.add(item)
        if (filling.size == part) handOver(false)
    }

    private fun handOver(last: Boolean) {
        val items = filling
        filling = ArrayList()
        val waiting = synchronized(this) {
            if (ended) return
            if (items.isNotEmpty() && !discarding) keep(items)
            if (last) ended = true
            waiters.also { waiters = null }
        }
        waiting?.forEach { it.resume(Unit) }
        if (last) whenEnded(failure)
    }

    private fun keep(items: ArrayList<T>) {
        ready = ready?.apply { addAll(items) } ?: items
        held = ready!!.size
    }

    private fun waiters() = waiters ?: ArrayList<Continuation<Unit>>(1).also { waiters = it }

    /** Until something has changed; not at all where it has ended or [enough] holds already. */
    private suspend fun awaitChange(enough: () -> Boolean) = suspendCancellableCoroutine { waitWith(it, enough) }

    private fun waitWith(continuation: Continuation<Unit>, enough: () -> Boolean) {
        val already = synchronized(this) { (ended || enough()).also { if (!it) waiters().add(continuation) } }
        if (already) continuation.resume(Unit)
    }

    private fun dropped() = IrisException(
        "The transaction was ended while this statement was under way; its answer was dropped.", ErrorDetails(0, null, sql), null,
    )

    private fun readTooFarAhead() = IrisException(
        "A statement ran inside an open Flow of its transaction, and more than $READ_AHEAD_ROWS rows of the Flow had to be kept " +
            "meanwhile. Collect the Flow first, or run the statement in a transaction of its own.",
        ErrorDetails(0, null, sql),
        null,
    )

    private inner class Source<P : Any>(private val demand: (Subscription) -> Long, private val each: (P) -> Unit) : CoreSubscriber<P> {
        override fun onSubscribe(s: Subscription) = s.request(demand(s))

        override fun onNext(t: P) = each(t)

        override fun onError(t: Throwable) {
            synchronized(this@Exchange) { failure = failure ?: t }
            onComplete()
        }

        override fun onComplete() {
            if (sources.decrementAndGet() == 0) handOver(true)
        }
    }

    /** Takes rows until a chunk was not taken from here. */
    private inner class Receiver(private val read: (RowApi) -> T) : RowReceiver {
        override val wantsRows: Boolean get() = !discarding

        /** Whoever makes room afterwards sees that it is missed, or it is seen here that there is room. */
        override val isFull: Boolean get() {
            if (hasRoom) return false
            isRoomMissed = true
            return !hasRoom
        }

        private val hasRoom: Boolean get() = unbounded || discarding || filling.size + held < chunk

        override fun receive(row: RowApi) {
            try {
                take(read(row))
            } catch (e: Throwable) {
                giveUp(UnreadableRow(e))
            }
        }

        override fun fail(cause: Throwable) = giveUp(cause)
    }

    private companion object {
        const val LARGE = 64

        /** Rows past the driver are read or not, however many. */
        const val READ_ON = 1L

        /** How many rows of an open Flow are kept while another statement of its transaction runs. */
        const val READ_AHEAD_ROWS = 65_536
    }
}
