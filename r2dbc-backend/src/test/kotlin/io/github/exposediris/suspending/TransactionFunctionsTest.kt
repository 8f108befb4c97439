package io.github.exposediris.suspending

import io.github.exposediris.core.error.TransactionTimeoutException
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.coroutines.inTopLevelSuspendTransaction
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.suspendTransaction
import io.github.exposediris.coroutines.suspendedTransactionAsync
import io.github.exposediris.coroutines.withSuspendTransaction
import io.github.exposediris.r2dbc.Backend
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotSame
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Test
import java.sql.Connection
import kotlin.time.Duration.Companion.milliseconds

/** The functions that begin transactions, by Exposed's names. */
abstract class TransactionFunctionsTest internal constructor(backend: Backend) : SuspendingTests(backend) {
    @Test
    fun `inTopLevelSuspendTransaction joins nothing`() = test {
        newSuspendedTransaction(db = db) {
            insert("outer")
            val outer = this
            inTopLevelSuspendTransaction(db) {
                assertNotSame(outer, this)
                insert("inner")
            }
            rollback()
        }
        assertEquals(listOf("inner"), fixture.names())
    }

    @Test
    fun `a transaction without a database takes that of the transaction around`() = test {
        newSuspendedTransaction(db = db) {
            val outer = this
            inTopLevelSuspendTransaction { assertSame(outer.db, this.db) }
            suspendTransaction { assertSame(outer, this) }
        }
    }

    @Test
    fun `transactions that run side by side each answer by themselves`() = test {
        val names = (1..20).map { i -> suspendedTransactionAsync(Dispatchers.Default, db) { insert("p%02d".format(i)) } }
        names.awaitAll()
        assertEquals((1..20).map { "p%02d".format(it) }, fixture.names())
    }

    @Test
    fun `one that runs aside and fails is undone and tells who awaits it`() = test {
        supervisorScope {
            val failing = suspendedTransactionAsync<Unit>(db = db) {
                insert("Ada")
                error("changed my mind")
            }
            assertEquals("changed my mind", failure<IllegalStateException> { failing.await() }.message)
        }
        assertEquals(emptyList<String>(), fixture.names())
    }

    @Test
    fun `one that runs aside ends with its caller`() = test {
        failure<IllegalStateException> {
            coroutineScope {
                suspendedTransactionAsync(db = db) {
                    insert("Ada")
                    awaitCancellation()
                }
                error("the caller gives up")
            }
        }
        assertEquals(emptyList<String>(), fixture.names())
    }

    @Test
    fun `a transaction goes on in another context`() = test {
        newSuspendedTransaction(db = db) {
            val outer = this
            withSuspendTransaction(Dispatchers.IO) {
                assertSame(outer, this)
                insert("Ada")
            }
        }
        assertEquals(listOf("Ada"), fixture.names())
    }

    @Test
    fun `a transaction that has ended takes no more statements, whoever kept it`() = test {
        val kept = newSuspendedTransaction(db = db) { this }
        val refusal = failure<IllegalStateException> { kept.withSuspendTransaction { insert("Ada") } }
        assertEquals("the transaction has ended, or is about to", refusal.message)
        assertEquals(emptyList<String>(), fixture.names())
    }

    @Test
    fun `a block that takes longer than its timeout is undone with an error of its own`() = test {
        failure<TransactionTimeoutException> {
            newSuspendedTransaction(db = db, timeout = 50.milliseconds) {
                insert("Ada")
                awaitCancellation()
            }
        }
        assertEquals(emptyList<String>(), fixture.names())
    }

    @Test
    fun `a block that swallows the end of its time is not committed either`() = test {
        failure<TransactionTimeoutException> {
            newSuspendedTransaction(db = db, timeout = 50.milliseconds) {
                insert("Ada")
                try {
                    awaitCancellation()
                } catch (_: CancellationException) {
                    // as if nothing had been
                }
            }
        }
        assertEquals(emptyList<String>(), fixture.names())
    }

    @Test
    fun `a timeout of the caller's own stays the caller's`() = test {
        failure<TimeoutCancellationException> {
            withTimeout(50) {
                newSuspendedTransaction(db = db) {
                    insert("Ada")
                    awaitCancellation()
                }
            }
        }
        assertEquals(emptyList<String>(), fixture.names())
    }

    @Test
    fun `levels that IRIS does not have are refused by each function, and nothing is sent`() = test {
        val before = fixture.statements()
        for (level in listOf(Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE, Connection.TRANSACTION_NONE, 77)) {
            failure<UnsupportedByIrisException> { newSuspendedTransaction(db = db, transactionIsolation = level) { } }
            failure<UnsupportedByIrisException> { inTopLevelSuspendTransaction(db, level) { } }
            failure<UnsupportedByIrisException> { suspendTransaction(db, level) { } }
        }
        assertEquals(before, fixture.statements())
    }

    @Test
    fun `a nested block cannot change the level`() = test {
        newSuspendedTransaction(db = db) {
            failure<IllegalArgumentException> { suspendTransaction(db, Connection.TRANSACTION_READ_UNCOMMITTED) { } }
        }
    }
}

class TransactionFunctionsOverR2dbcTest : TransactionFunctionsTest(Backend.R2DBC)

class TransactionFunctionsOverJdbcTest : TransactionFunctionsTest(Backend.JDBC)
