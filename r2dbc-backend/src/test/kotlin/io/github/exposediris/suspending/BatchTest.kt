package io.github.exposediris.suspending

import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.coroutines.SuspendingTransaction
import io.github.exposediris.coroutines.afterCommit
import io.github.exposediris.coroutines.afterRollback
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.r2dbc.Backend
import io.github.exposediris.r2dbc.People
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Runnable
import org.jetbrains.exposed.v1.core.Transaction
import org.jetbrains.exposed.v1.core.statements.StatementContext
import org.jetbrains.exposed.v1.core.statements.StatementInterceptor
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger
import kotlin.coroutines.CoroutineContext

/** How a batch is sent and undone. */
abstract class BatchTest internal constructor(backend: Backend) : SuspendingTests(backend) {
    private suspend fun people(names: List<String>, keys: Boolean = true) =
        People.batchInsert(names, shouldReturnGeneratedValues = keys) { this[People.name] = it }

    private suspend fun sentBy(work: suspend () -> Unit): List<String> {
        val before = fixture.sent().size
        work()
        return fixture.sent().drop(before)
    }

    @Test
    fun `a batch that comes first has no savepoint, and what follows when it failed is a transaction of its own`() = test {
        for (keys in listOf(true, false)) {
            val sent = sentBy {
                newSuspendedTransaction(db = db) {
                    failure<UniqueViolationException> { people(listOf("a", "b", "a"), keys) }
                    insert("after, keys: $keys")
                }
            }
            assertEquals(emptyList<String>(), sent.filter { "SAVEPOINT" in it })
            assertEquals(listOf(2, 1, 1), listOf("BEGIN", "ROLLBACK", "COMMIT").map { word -> sent.count { it.startsWith(word) } })
        }
        assertEquals(listOf("after, keys: false", "after, keys: true"), fixture.names())
    }

    @Test
    fun `a batch behind another statement is undone alone`() = test {
        val sent = sentBy {
            newSuspendedTransaction(db = db) {
                insert("before")
                failure<UniqueViolationException> { people(listOf("a", "b", "a")) }
                people(listOf("c", "d"))
            }
        }
        assertEquals(listOf("before", "c", "d"), fixture.names())
        assertEquals(2, sent.count { it.startsWith("SAVEPOINT") })
    }

    @Test
    fun `a batch after a commit comes first again, and leaves what was committed`() = test {
        newSuspendedTransaction(db = db) {
            insert("before")
            commit()
            failure<UniqueViolationException> { people(listOf("a", "b", "before")) }
        }
        assertEquals(listOf("before"), fixture.names())
    }

    @Test
    fun `what was to be done after the commit of a batch that came first is not, where it was undone`() = test {
        val done = CopyOnWriteArrayList<String>()
        newSuspendedTransaction(db = db) {
            registerInterceptor(object : StatementInterceptor {
                override fun beforeExecution(transaction: Transaction, context: StatementContext) {
                    (transaction as SuspendingTransaction).afterCommit { done += "committed" }
                    transaction.afterRollback { done += "undone" }
                }
            })
            failure<UniqueViolationException> { people(listOf("a", "a")) }
        }
        assertEquals(setOf("undone"), done.toSet())
    }

    @Test
    fun `a batch calls its coroutine back for its last answer, and not for each row`() = test {
        people(1) // connects, and asks the server
        for (keys in listOf(true, false)) {
            val calls = CountedCalls()
            newSuspendedTransaction(calls, db) { assertEquals(100, people((1..100).map { "$it, keys: $keys" }, keys).size) }
            assertTrue(calls.count.get() < 15) { "${calls.count} times, keys: $keys" }
        }
    }

    private suspend fun people(count: Int) = newSuspendedTransaction(db = db) { people(List(count) { "p$it" }) }

    private class CountedCalls : CoroutineDispatcher() {
        val count = AtomicInteger()

        override fun dispatch(context: CoroutineContext, block: Runnable) {
            count.incrementAndGet()
            Dispatchers.Default.dispatch(context, block)
        }
    }
}

class BatchOverR2dbcTest : BatchTest(Backend.R2DBC)

class BatchOverJdbcTest : BatchTest(Backend.JDBC)
