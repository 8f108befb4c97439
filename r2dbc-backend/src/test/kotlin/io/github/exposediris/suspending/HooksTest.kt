package io.github.exposediris.suspending

import io.github.exposediris.coroutines.afterCommit
import io.github.exposediris.coroutines.afterRollback
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.suspendTransaction
import io.github.exposediris.r2dbc.Backend
import io.github.exposediris.r2dbc.SuspendingFixture
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import org.jetbrains.exposed.v1.core.DatabaseConfig
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

/** What is done when a transaction has ended. */
abstract class HooksTest internal constructor(backend: Backend) :
    SuspendingTests(backend, DatabaseConfig { useNestedTransactions = true }) {
    private val told = ArrayList<String>()

    @BeforeEach
    fun forget() = told.clear()

    @Test
    fun `hooks of a commit run in their order once it is done, and those of a rollback do not`() = test {
        newSuspendedTransaction(db = db) {
            afterCommit { told += "first sees ${fixture.names()}" }
            afterCommit { told += "second" }
            afterRollback { told += "undone" }
            insert("Ada")
            assertEquals(emptyList<String>(), told)
        }
        assertEquals(listOf("first sees [Ada]", "second"), told)
    }

    @Test
    fun `hooks of a rollback run once a block has thrown, and those of a commit do not`() = test {
        failure<IllegalStateException> {
            newSuspendedTransaction(db = db) {
                afterCommit { told += "committed" }
                afterRollback { told += "undone, sees ${fixture.names()}" }
                insert("Ada")
                error("changed my mind")
            }
        }
        assertEquals(listOf("undone, sees []"), told)
    }

    @Test
    fun `a hook may suspend though its transaction was cancelled`() = test {
        coroutineScope {
            val inserted = CompletableDeferred<Unit>()
            val job = launch {
                newSuspendedTransaction(db = db) {
                    afterRollback {
                        delay(1)
                        told += "undone"
                    }
                    insert("Ada")
                    inserted.complete(Unit)
                    awaitCancellation()
                }
            }
            inserted.await()
            job.cancelAndJoin()
        }
        assertEquals(listOf("undone"), told)
    }

    @Test
    fun `a hook that fails changes nothing, neither the outcome nor the other hooks`() = test {
        val result = newSuspendedTransaction(db = db) {
            afterCommit { error("a hook fails") }
            afterCommit { told += "the next one runs" }
            insert("Ada")
            "the result"
        }
        assertEquals("the result", result)
        assertEquals(listOf("the next one runs"), told)
        assertEquals(listOf("Ada"), fixture.names())
    }

    @Test
    fun `a hook runs for the part in which it was given`() = test {
        newSuspendedTransaction(db = db) {
            afterCommit { told += "committed 1" }
            afterRollback { told += "undone 1" }
            insert("Ada")
            commit()
            afterCommit { told += "committed 2" }
            afterRollback { told += "undone 2" }
            insert("Grace")
            rollback()
            afterCommit { told += "committed 3" }
        }
        assertEquals(listOf("committed 1", "undone 2", "committed 3"), told)
    }

    @Test
    fun `hooks of a nested block that is undone are told so at once, those of its success wait for the whole`() = test {
        newSuspendedTransaction(db = db) {
            runCatching {
                suspendTransaction {
                    afterCommit { told += "never" }
                    afterRollback { told += "inner undone" }
                    error("changed my mind")
                }
            }
            suspendTransaction { afterCommit { told += "inner committed" } }
            assertEquals(listOf("inner undone"), told)
        }
        assertEquals(listOf("inner undone", "inner committed"), told)
    }

    @Test
    fun `hooks of a nested block that succeeded are undone with the whole`() = test {
        failure<IllegalStateException> {
            newSuspendedTransaction(db = db) {
                suspendTransaction {
                    afterCommit { told += "never" }
                    afterRollback { told += "undone with the whole" }
                }
                error("changed my mind")
            }
        }
        assertEquals(listOf("undone with the whole"), told)
    }

    @Test
    fun `a hook may begin a transaction where the pool has one connection only`() = test {
        SuspendingFixture(poolSize = 1, backend = backend).use { small ->
            newSuspendedTransaction(db = small.db) {
                insert("Ada")
                afterCommit { told += small.names().toString() }
            }
        }
        assertEquals(listOf("[Ada]"), told)
    }
}

class HooksOverR2dbcTest : HooksTest(Backend.R2DBC)

class HooksOverJdbcTest : HooksTest(Backend.JDBC)
