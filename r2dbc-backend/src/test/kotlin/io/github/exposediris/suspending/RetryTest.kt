package io.github.exposediris.suspending

import io.github.exposediris.core.error.CommitOutcomeUnknownException
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.LockTimeoutException
import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.retry
import io.github.exposediris.r2dbc.Backend
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.util.concurrent.atomic.AtomicInteger
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.milliseconds

/** Doing a transaction again: only when asked, only what may succeed then. */
abstract class RetryTest internal constructor(backend: Backend) : SuspendingTests(backend) {
    private val attempts = AtomicInteger()
    private val soon = retry {
        maxAttempts = 4
        backoff = 1.milliseconds
    }

    private fun locked() = LockTimeoutException("locked", ErrorDetails.NONE, null)

    @Test
    fun `a transient failure is tried again, each time from the start`() = test {
        attempts.set(0)
        newSuspendedTransaction(db = db, retry = soon) {
            insert("attempt ${attempts.incrementAndGet()}")
            if (attempts.get() < 3) throw locked()
        }
        assertEquals(listOf("attempt 3"), fixture.names())
    }

    @Test
    fun `the last attempt's failure is the transaction's`() = test {
        attempts.set(0)
        failure<LockTimeoutException> {
            newSuspendedTransaction(db = db, retry = soon) {
                attempts.incrementAndGet()
                throw locked()
            }
        }
        assertEquals(4, attempts.get())
    }

    @Test
    fun `without being asked nothing is tried again`() = test {
        attempts.set(0)
        failure<LockTimeoutException> {
            newSuspendedTransaction(db = db) {
                attempts.incrementAndGet()
                throw locked()
            }
        }
        assertEquals(1, attempts.get())
    }

    @Test
    fun `what would fail again is not tried again`() = test {
        val failures = listOf<() -> Throwable>(
            { UniqueViolationException("taken", ErrorDetails.NONE, null) },
            { CommitOutcomeUnknownException("who knows", ErrorDetails.NONE, null) },
            { IrisException("plain", ErrorDetails.NONE, locked()) },
            { IllegalStateException("the program's own", locked()) },
        )
        for (make in failures) {
            attempts.set(0)
            failure<RuntimeException> {
                newSuspendedTransaction(db = db, retry = soon) {
                    attempts.incrementAndGet()
                    throw make()
                }
            }
            assertEquals(1, attempts.get(), make().toString())
        }
    }

    @Test
    fun `a caller that is cancelled between two attempts leaves at once`() = test {
        attempts.set(0)
        coroutineScope {
            val job = launch(Dispatchers.Default) {
                newSuspendedTransaction(db = db, retry = retry { backoff = 1.hours }) {
                    attempts.incrementAndGet()
                    throw locked()
                }
            }
            while (attempts.get() == 0) delay(1)
            job.cancelAndJoin()
        }
        assertEquals(1, attempts.get())
    }

    @Test
    fun `settings that make no sense are refused`() {
        assertThrows(IllegalArgumentException::class.java) { retry { maxAttempts = 0 } }
        assertThrows(IllegalArgumentException::class.java) { retry { backoff = (-1).milliseconds } }
        assertThrows(IllegalArgumentException::class.java) { retry { jitter = 1.5 } }
        assertThrows(IllegalArgumentException::class.java) { retry { jitter = Double.NaN } }
    }
}

class RetryOverR2dbcTest : RetryTest(Backend.R2DBC)

class RetryOverJdbcTest : RetryTest(Backend.JDBC)
