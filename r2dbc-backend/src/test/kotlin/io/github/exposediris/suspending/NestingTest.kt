package io.github.exposediris.suspending

import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.coroutines.Savepoint
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.rollback
import io.github.exposediris.coroutines.setSavepoint
import io.github.exposediris.coroutines.suspendTransaction
import io.github.exposediris.r2dbc.Backend
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import org.jetbrains.exposed.v1.core.DatabaseConfig
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Savepoints with a name, and nested transactions that have one. */
abstract class NestingTest internal constructor(backend: Backend) :
    SuspendingTests(backend, DatabaseConfig { useNestedTransactions = true }) {
    @Test
    fun `what came after a savepoint is undone and what came before stays`() = test {
        newSuspendedTransaction(db = db) {
            insert("before")
            val savepoint = setSavepoint("here")
            insert("after")
            rollback(savepoint)
            insert("at last")
        }
        assertEquals(listOf("at last", "before"), fixture.names())
    }

    @Test
    fun `a savepoint may be set again and again by one name`() = test {
        newSuspendedTransaction(db = db) {
            repeat(5) {
                val savepoint = setSavepoint("here")
                insert("round")
                rollback(savepoint)
            }
            insert("round")
        }
        assertEquals(listOf("round"), fixture.names())
    }

    @Test
    fun `a savepoint that was gone back to is gone, and those after it`() = test {
        newSuspendedTransaction(db = db) {
            val first = setSavepoint("first")
            val second = setSavepoint("second")
            insert("Ada")
            rollback(first)
            val before = fixture.statements()
            for (gone in listOf(first, second)) {
                val refusal = failure<IllegalStateException> { rollback(gone) }
                assertTrue(refusal.message!!.contains("is gone"), refusal.message)
            }
            assertEquals(before, fixture.statements())
        }
    }

    @Test
    fun `an earlier savepoint stays when a later one is gone back to`() = test {
        newSuspendedTransaction(db = db) {
            val first = setSavepoint("first")
            insert("Ada")
            val second = setSavepoint("second")
            insert("Grace")
            rollback(second)
            rollback(first)
        }
        assertEquals(emptyList<String>(), fixture.names())
    }

    @Test
    fun `a savepoint ends with its transaction, however that ends`() = test {
        newSuspendedTransaction(db = db) {
            val committed = setSavepoint("committed")
            commit()
            failure<IllegalStateException> { rollback(committed) }
            val undone = setSavepoint("undone")
            rollback()
            failure<IllegalStateException> { rollback(undone) }
        }
    }

    @Test
    fun `a savepoint of another transaction is refused, nested ones included`() = test {
        var foreign: Savepoint? = null
        newSuspendedTransaction(db = db) { foreign = setSavepoint("foreign") }
        newSuspendedTransaction(db = db) {
            failure<IllegalStateException> { rollback(foreign!!) }
            val outer = setSavepoint("outer")
            suspendTransaction { failure<IllegalStateException> { rollback(outer) } }
        }
    }

    @Test
    fun `names that would be more than a name are refused, and nothing is sent`() = test {
        newSuspendedTransaction(db = db) {
            val before = fixture.statements()
            for (name in listOf("", "1", "a b", "a;DROP TABLE x", "a--", "\"a\"", "ä", "a".repeat(61))) {
                failure<IllegalArgumentException> { setSavepoint(name) }
            }
            assertEquals(before, fixture.statements())
        }
    }

    @Test
    fun `a nested transaction that fails undoes itself alone, five deep`() = test {
        newSuspendedTransaction(db = db) { deeper(1) }
        assertEquals(listOf("level 1", "level 2", "level 3", "level 4"), fixture.names())
    }

    private suspend fun deeper(level: Int) {
        insert("level $level")
        if (level == 5) error("too deep")
        if (level == 4) runCatching { suspendTransaction { deeper(level + 1) } } else suspendTransaction { deeper(level + 1) }
    }

    @Test
    fun `a nested transaction that is cancelled undoes itself alone`() = test {
        newSuspendedTransaction(Dispatchers.Default, db) {
            insert("outer")
            coroutineScope {
                val inserted = CompletableDeferred<Unit>()
                val inner = launch {
                    suspendTransaction {
                        insert("inner")
                        inserted.complete(Unit)
                        awaitCancellation()
                    }
                }
                inserted.await()
                inner.cancelAndJoin()
            }
        }
        assertEquals(listOf("outer"), fixture.names())
    }

    @Test
    fun `nested transactions of many coroutines do not undo one another`() = test {
        newSuspendedTransaction(Dispatchers.Default, db) {
            val failures = coroutineScope { (1..40).map { i ->
                async {
                    runCatching {
                        suspendTransaction {
                            insert("p%02d".format(i))
                            if (i % 2 == 0) insert("p%02d".format(i))
                        }
                    }.exceptionOrNull()
                }
            }.awaitAll() }
            assertEquals(List(20) { UniqueViolationException::class.java }, failures.mapNotNull { it?.javaClass })
        }
        assertEquals((1..40 step 2).map { "p%02d".format(it) }, fixture.names())
    }
}

class NestingOverR2dbcTest : NestingTest(Backend.R2DBC)

class NestingOverJdbcTest : NestingTest(Backend.JDBC)
