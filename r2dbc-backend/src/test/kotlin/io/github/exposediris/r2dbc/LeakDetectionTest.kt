package io.github.exposediris.r2dbc

import io.github.exposediris.coroutines.newSuspendedTransaction
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.logging.Handler
import java.util.logging.LogRecord
import java.util.logging.Logger

class LeakDetectionTest {
    private val log = Logger.getLogger("io.github.exposediris.connections")
    private val reports = Reports()

    @BeforeEach
    fun listen() = log.addHandler(reports).also { log.useParentHandlers = false }

    @AfterEach
    fun leave() = log.removeHandler(reports).also { log.useParentHandlers = true }

    @Test
    fun `a connection that is held too long is reported once, with the place where it was taken`() {
        FaultFixture(SessionLimits(held = Duration.ofMillis(50))).use { fixture ->
            runBlocking {
                newSuspendedTransaction(db = fixture.db) { withTimeout(10_000) { while (reports.told.isEmpty()) delay(1) } }
            }
        }
        val place = reports.told.single().thrown.stackTrace
        assertTrue(place.any { it.className.startsWith(LeakDetectionTest::class.java.name) }, place.joinToString("\n"))
    }

    @Test
    fun `a connection that was given back in time is not reported`() {
        FaultFixture(SessionLimits(held = Duration.ofSeconds(1))).use { fixture ->
            runBlocking {
                newSuspendedTransaction(db = fixture.db) { }
                newSuspendedTransaction(db = fixture.db) { withTimeout(10_000) { while (reports.told.isEmpty()) delay(1) } }
            }
        }
        assertEquals(1, reports.told.size)
    }

    @Test
    fun `nothing is watched unless somebody asks for it`() {
        assertTrue(LeakDetection(Duration.ZERO).watch().isDisposed)
        assertEquals(0, reports.told.size)
    }

    private class Reports : Handler() {
        val told = ConcurrentLinkedQueue<LogRecord>()

        override fun publish(record: LogRecord) {
            told.add(record)
        }

        override fun flush() = Unit

        override fun close() = Unit
    }
}
