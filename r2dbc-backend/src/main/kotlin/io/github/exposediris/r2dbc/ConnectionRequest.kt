package io.github.exposediris.r2dbc

import io.r2dbc.spi.Connection
import io.r2dbc.spi.ConnectionFactory
import kotlinx.coroutines.suspendCancellableCoroutine
import org.reactivestreams.Subscription
import reactor.core.CoreSubscriber
import kotlin.coroutines.resumeWithException

/**
 * A connection that cannot get lost: a caller who is cancelled while waiting leaves at once, and the connection that arrives later
 * goes straight back. The request itself is never cancelled.
 */
internal suspend fun ConnectionFactory.acquire(): Connection = suspendCancellableCoroutine { continuation ->
    create().subscribe(object : CoreSubscriber<Connection> {
        override fun onSubscribe(s: Subscription) = s.request(Long.MAX_VALUE)

        override fun onNext(t: Connection) = continuation.resume(t) { _, unclaimed, _ -> fire(unclaimed.close()) }

        override fun onError(t: Throwable) {
            if (continuation.isActive) continuation.resumeWithException(R2dbcErrors.classified(t, null))
        }

        override fun onComplete() = Unit
    })
}
