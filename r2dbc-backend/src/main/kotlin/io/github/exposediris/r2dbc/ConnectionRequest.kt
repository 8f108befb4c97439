package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.r2dbc.spi.Connection
import io.r2dbc.spi.ConnectionFactory
import kotlinx.coroutines.suspendCancellableCoroutine
import org.reactivestreams.Subscription
import reactor.core.CoreSubscriber
import kotlin.coroutines.resumeWithException

/** A pool finds out that an idle connection died when it is asked for it, and drops it; then the next one is asked for. */
internal suspend fun ConnectionFactory.acquire(): Connection {
    repeat(MOST_DEAD) {
        try {
            return request()
        } catch (e: ConnectionFailedException) {
            if (e.message != DIED_IDLE) throw e
        }
    }
    return request()
}

private const val DIED_IDLE = "Connection validation failed"
private const val MOST_DEAD = 256

/**
 * A connection that cannot get lost: a caller who is cancelled while waiting leaves at once, and the connection that arrives later
 * goes straight back. The request itself is never cancelled.
 */
private suspend fun ConnectionFactory.request(): Connection = suspendCancellableCoroutine { continuation ->
    create().subscribe(object : CoreSubscriber<Connection> {
        override fun onSubscribe(s: Subscription) = s.request(Long.MAX_VALUE)

        override fun onNext(t: Connection) = continuation.resume(t) { _, unclaimed, _ -> fire(unclaimed.close()) }

        override fun onError(t: Throwable) {
            if (continuation.isActive) continuation.resumeWithException(R2dbcErrors.classified(t, null))
        }

        override fun onComplete() = Unit
    })
}
