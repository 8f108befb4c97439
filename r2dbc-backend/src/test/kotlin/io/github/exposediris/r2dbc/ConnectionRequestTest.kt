package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.r2dbc.spi.Connection
import io.r2dbc.spi.ConnectionFactory
import io.r2dbc.spi.ConnectionFactoryMetadata
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.reactivestreams.Publisher
import org.reactivestreams.Subscriber
import org.reactivestreams.Subscription
import reactor.core.publisher.Mono
import java.lang.reflect.Proxy
import java.time.Duration

class ConnectionRequestTest {
    private var closed = false

    private val connection = Proxy.newProxyInstance(javaClass.classLoader, arrayOf(Connection::class.java)) { _, method, _ ->
        if (method.name == "close") Mono.fromRunnable<Void> { closed = true } else null
    } as Connection

    /** A pool, played by hand. */
    private class ByHand : ConnectionFactory, Publisher<Connection>, Subscription {
        lateinit var subscriber: Subscriber<in Connection>
        var cancelled = false

        override fun create(): Publisher<out Connection> = this

        override fun getMetadata() = ConnectionFactoryMetadata { "by hand" }

        override fun subscribe(s: Subscriber<in Connection>) {
            subscriber = s
            s.onSubscribe(this)
        }

        override fun request(n: Long) = Unit

        override fun cancel() {
            cancelled = true
        }
    }

    @Test
    fun `a connection that is there is taken`() = runBlocking {
        val pool = object : ConnectionFactory {
            override fun create() = Mono.just(connection)

            override fun getMetadata() = ConnectionFactoryMetadata { "full" }
        }
        assertSame(connection, pool.acquire(Duration.ofMillis(1)))
    }

    @Test
    fun `a request that takes too long is told as such and withdrawn`() = runBlocking {
        val pool = ByHand()
        val failure = runCatching { pool.acquire(Duration.ofMillis(20)) }.exceptionOrNull()
        assertEquals(ConnectionFailedException::class.java, failure?.javaClass)
        assertTrue(pool.cancelled)
    }

    @Test
    fun `a connection that comes after the limit goes back`() = runBlocking {
        val pool = ByHand()
        runCatching { pool.acquire(Duration.ofMillis(20)) }
        pool.subscriber.onNext(connection)
        assertTrue(closed)
    }

    @Test
    fun `a connection for a caller who has left goes back, and the request is not withdrawn`() = runBlocking {
        val pool = ByHand()
        launch(start = CoroutineStart.UNDISPATCHED) { pool.acquire(Duration.ofSeconds(60)) }.cancelAndJoin()
        assertFalse(pool.cancelled)
        pool.subscriber.onNext(connection)
        assertTrue(closed)
    }
}
