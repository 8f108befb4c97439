package io.github.exposediris.jdbc.suspending

import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import java.lang.reflect.Proxy
import java.sql.Connection
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

/** What becomes of a connection that is given up while something runs on it. */
@Timeout(30)
class ConnectionCallsTest {
    private val happened = CopyOnWriteArrayList<String>()
    private val aborted = CountDownLatch(1)
    private val released = CountDownLatch(1)
    private val threads = Executors.newCachedThreadPool()
    private val connection = Proxy.newProxyInstance(javaClass.classLoader, arrayOf<Class<*>>(Connection::class.java)) { _, method, _ ->
        happened += method.name
        if (method.name == "abort") aborted.countDown()
        null
    } as Connection
    private val calls = ConnectionCalls(connection, threads, threads)

    @AfterEach
    fun stop() {
        threads.shutdownNow()
    }

    /** A pool that hears of the failure and of the close at the same time may hand the connection out once more. */
    @Test
    fun `it is closed once what the abort has ended has told its failure`() {
        val running = CountDownLatch(1)
        calls.start("SELECT 1") {
            running.countDown()
            aborted.await()
            Thread.sleep(200)
            happened += "told"
        }
        running.await()
        calls.giveAway(released::countDown)
        assertTrue(released.await(10, TimeUnit.SECONDS))
        assertEquals(listOf("abort", "told", "close"), happened)
    }

    @Test
    fun `it is closed all the same where an abort ends nothing`() {
        val running = CountDownLatch(1)
        val never = CountDownLatch(1)
        calls.start("SELECT 1") {
            running.countDown()
            never.await()
        }
        running.await()
        calls.giveAway(released::countDown)
        assertTrue(released.await(20, TimeUnit.SECONDS))
        assertEquals(listOf("abort", "close"), happened)
        never.countDown()
    }
}
