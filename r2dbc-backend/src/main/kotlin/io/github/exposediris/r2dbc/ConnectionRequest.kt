package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.r2dbc.spi.Connection
import io.r2dbc.spi.ConnectionFactory
import io.r2dbc.spi.R2dbcTimeoutException
import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.suspendCancellableCoroutine
import org.reactivestreams.Subscription
import reactor.core.CoreSubscriber
import reactor.core.Disposable
import reactor.core.scheduler.Schedulers
import reactor.util.context.Context
import java.time.Duration
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicBoolean
import java.util.function.Consumer
import kotlin.coroutines.resumeWithException

/**
 * A pool finds out that an idle connection died when it is asked for it, and drops it; then the next one is asked for.
 *
 * @param limit how long to wait, each time; null waits for as long as it takes
 */
internal suspend fun ConnectionFactory.acquire(limit: Duration? = null): Connection {
    repeat(MOST_DEAD) {
        try {
            return request(limit)
        } catch (e: ConnectionFailedException) {
            if (e.message != DIED_IDLE) throw e
        }
    }
    return request(limit)
}

private const val DIED_IDLE = "Connection validation failed"
private const val MOST_DEAD = 256

private suspend fun ConnectionFactory.request(limit: Duration?): Connection = suspendCancellableCoroutine { continuation ->
    val request = ConnectionRequest(continuation)
    create().subscribe(request)
    // an idle connection is there by now, and a timer costs more than to get it
    if (limit != null && !continuation.isCompleted) request.giveUpAfter(limit)
}

/**
 * A connection that cannot get lost: a caller who is cancelled while waiting leaves at once, and the connection that arrives later
 * goes straight back. The request itself is cancelled at its time limit only, as r2dbc-pool does with a limit of its own.
 */
private class ConnectionRequest(private val continuation: CancellableContinuation<Connection>) : CoreSubscriber<Connection> {
    private val answered = AtomicBoolean()

    @Volatile
    private var timer: Disposable? = null
    private lateinit var subscription: Subscription

    override fun onSubscribe(s: Subscription) {
        subscription = s
        s.request(Long.MAX_VALUE)
    }

    override fun onNext(t: Connection) {
        if (!answer()) return fire(t.close())
        continuation.resume(t) { _, unclaimed, _ -> fire(unclaimed.close()) }
    }

    override fun onError(t: Throwable) {
        if (answer() && continuation.isActive) continuation.resumeWithException(R2dbcErrors.classified(t, null))
    }

    override fun onComplete() = Unit

    /** What an operator of the pool drops after a cancellation is a connection too. */
    override fun currentContext(): Context = DROPPED

    fun giveUpAfter(limit: Duration) {
        timer = Schedulers.parallel().schedule({ giveUp(limit) }, limit.toNanos(), TimeUnit.NANOSECONDS)
        if (answered.get()) timer?.dispose()
    }

    private fun giveUp(limit: Duration) {
        if (!answer()) return
        subscription.cancel()
        val late = R2dbcTimeoutException("Connection acquisition timed out after ${limit.toMillis()}ms")
        if (continuation.isActive) continuation.resumeWithException(R2dbcErrors.classified(late, null))
    }

    private fun answer(): Boolean = answered.compareAndSet(false, true).also { timer?.dispose() }

    private companion object {
        /** Reactor looks here for what is to be done with what is dropped. */
        val DROPPED: Context = Context.of(
            "reactor.onNextDropped.local", Consumer<Any> { if (it is Connection) fire(it.close()) },
        )
    }
}
