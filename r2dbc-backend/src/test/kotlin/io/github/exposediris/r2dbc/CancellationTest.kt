package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.IrisException
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.exec
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.toList
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.sync.withPermit
import kotlinx.coroutines.withTimeout
import org.jetbrains.exposed.v1.core.eq
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.util.concurrent.atomic.AtomicInteger
import kotlin.random.Random

/** Whatever is cancelled, no connection is lost and no transaction is half done. */
open class CancellationTest {
    internal open val backend: Backend get() = Backend.R2DBC
    private val seed = java.lang.Long.getLong("testkit.seed", 20261121L)
    private val storm = Integer.getInteger("testkit.storm", 500)

    @Test
    fun `a storm of cancellations loses no connection and leaves no half transaction`() = runBlocking(Dispatchers.Default) {
        SuspendingFixture(poolSize = POOL, backend = backend).use { fixture ->
            val random = Random(seed)
            val committed = AtomicInteger()
            val together = Semaphore(POOL + 2)
            (1..storm).map { i ->
                val patience = random.nextLong(7)
                async { together.withPermit { oneOfTheStorm(fixture, i, patience, committed) } }
            }.awaitAll()
            assertEveryConnectionServes(fixture)
            assertPairs(fixture, committed.get())
        }
    }

    private suspend fun oneOfTheStorm(fixture: SuspendingFixture, i: Int, patience: Long, committed: AtomicInteger) =
        coroutineScope {
            val job = launch {
                newSuspendedTransaction(db = fixture.db) {
                    People.insert { it[name] = "first $i"; it[age] = i }
                    People.selectAll().where { People.age eq i }.toList()
                    People.insert { it[name] = "second $i"; it[age] = i }
                }
                committed.incrementAndGet()
            }
            delay(patience)
            job.cancelAndJoin()
        }

    /** All of them at once, so that one that is lost or poisoned shows. */
    private suspend fun assertEveryConnectionServes(fixture: SuspendingFixture) = withTimeout(20_000) {
        val held = Semaphore(POOL, POOL)
        coroutineScope {
            repeat(POOL) {
                launch {
                    newSuspendedTransaction(db = fixture.db) {
                        People.selectAll().limit(1).toList()
                        held.release()
                        while (held.availablePermits < POOL) delay(1)
                    }
                }
            }
        }
    }

    /** A transaction that was cancelled in its COMMIT may have been committed without its caller knowing. */
    private suspend fun assertPairs(fixture: SuspendingFixture, committed: Int) {
        val ages = newSuspendedTransaction(db = fixture.db) { People.selectAll().toList().map { it[People.age] } }
        val halves = ages.groupingBy { it }.eachCount().filterValues { it != 2 }
        assertEquals(emptyMap<Int?, Int>(), halves, "seed $seed")
        assertEquals(true, ages.size / 2 >= committed, "seed $seed: ${ages.size / 2} pairs, $committed reported")
    }

    @Test
    fun `a caller that gives up waiting for a connection leaves at once and loses none`() = runBlocking {
        SuspendingFixture(poolSize = 1, backend = backend).use { fixture ->
            newSuspendedTransaction(db = fixture.db) {
                People.selectAll().toList()
                val waiting = launch(Dispatchers.Default) { newSuspendedTransaction(db = fixture.db) { } }
                withTimeout(5_000) { waiting.cancelAndJoin() }
            }
            assertEquals(emptyList<String>(), withTimeout(5_000) { fixture.names() })
        }
    }

    @Test
    fun `a cancelled flow leaves a connection that serves`() = runBlocking {
        SuspendingFixture(poolSize = 1, backend = backend).use { fixture ->
            newSuspendedTransaction(db = fixture.db) {
                People.batchInsert((1..5000).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "p$it" }
            }
            val rows = launch(Dispatchers.Default) {
                newSuspendedTransaction(db = fixture.db) { People.selectAll().toList() }
            }
            delay(2)
            rows.cancelAndJoin()
            assertEquals(5000, withTimeout(5_000) { fixture.names() }.size)
        }
    }

    @Test
    fun `a long statement is cancelled on the server and its connection serves on`() = runBlocking {
        SuspendingFixture(poolSize = 1, backend = backend).use { fixture ->
            newSuspendedTransaction(db = fixture.db) {
                People.batchInsert((1..2000).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "p$it" }
            }
            val before = fixture.statements()
            val hours = launch(Dispatchers.Default) { newSuspendedTransaction(db = fixture.db) { exec(HOURS_OF_WORK) } }
            fixture.awaitStatements(before, 2) // BEGIN and this
            withTimeout(5_000) { hours.cancelAndJoin() }
            assertEquals(2000, withTimeout(5_000) { fixture.names() }.size)
        }
    }

    @Test
    fun `a long statement behind a savepoint is cancelled as soon`() = runBlocking {
        SuspendingFixture(poolSize = 1, backend = backend).use { fixture ->
            newSuspendedTransaction(db = fixture.db) {
                People.batchInsert((1..2000).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "p$it" }
            }
            val before = fixture.statements()
            val hours = launch(Dispatchers.Default) {
                newSuspendedTransaction(db = fixture.db) { withSavepoint { exec(HOURS_OF_WORK) } }
            }
            fixture.awaitStatements(before, 3) // BEGIN, SAVEPOINT and this
            withTimeout(5_000) { hours.cancelAndJoin() }
            assertEquals(2000, withTimeout(5_000) { fixture.names() }.size)
        }
    }

    @Test
    fun `a savepoint that could not be undone in time lets nothing be committed`() = runBlocking {
        SuspendingFixture(poolSize = 1, backend = backend).use { fixture ->
            newSuspendedTransaction(db = fixture.db) {
                People.batchInsert((1..2000).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "p$it" }
            }
            val outcome = runCatching {
                newSuspendedTransaction(db = fixture.db) {
                    People.insert { it[name] = "half" }
                    val before = fixture.statements()
                    coroutineScope {
                        val block = launch { withSavepoint { exec(HOURS_OF_WORK) } }
                        fixture.awaitStatements(before, 2) // SAVEPOINT and this
                        block.cancelAndJoin()
                    }
                }
            }
            assertEquals(IrisException::class.java, outcome.exceptionOrNull()?.javaClass)
            assertEquals(2000, withTimeout(5_000) { fixture.names() }.size)
        }
    }

    internal companion object {
        const val HOURS_OF_WORK = "UPDATE suspending_people SET age = " +
            "(SELECT COUNT(*) FROM suspending_people a, suspending_people b, suspending_people c WHERE a.name < b.name)"
        private const val POOL = 5
    }
}
