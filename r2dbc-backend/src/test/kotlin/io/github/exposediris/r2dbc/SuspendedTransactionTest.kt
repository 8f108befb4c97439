package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.StatementCancelledException
import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.core.exposed.CurrentTransaction
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.count
import io.github.exposediris.coroutines.deleteAll
import io.github.exposediris.coroutines.deleteWhere
import io.github.exposediris.coroutines.exec
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.insertAndGetId
import io.github.exposediris.coroutines.insertIgnore
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.select
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.single
import io.github.exposediris.coroutines.suspendTransaction
import io.github.exposediris.coroutines.toList
import io.github.exposediris.coroutines.update
import io.github.exposediris.coroutines.upsert
import java.sql.Connection
import java.util.concurrent.atomic.AtomicInteger
import kotlin.coroutines.ContinuationInterceptor
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.jetbrains.exposed.v1.core.ColumnType
import org.jetbrains.exposed.v1.core.DatabaseConfig
import org.jetbrains.exposed.v1.core.Function
import org.jetbrains.exposed.v1.core.QueryBuilder
import org.jetbrains.exposed.v1.core.count
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.greater
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

open class SuspendedTransactionTest {
    internal open val backend: Backend get() = Backend.R2DBC
    private val fixture = SuspendingFixture(backend = backend)
    private val db = fixture.db

    @AfterEach
    fun close() = fixture.close()

    private fun test(body: suspend () -> Unit) = runBlocking { body() }

    @Test
    fun `an insert tells its key to the statement`() = test {
        newSuspendedTransaction(db = db) {
            val first = People.insert { it[name] = "Ada" }[People.id]
            val second = People.insertAndGetId { it[name] = "Grace" }
            assertEquals(listOf(first, second), People.selectAll().orderBy(People.id).toList().map { it[People.id] })
        }
    }

    @Test
    fun `an insert tells NULL for what was left out and takes it`() = test {
        newSuspendedTransaction(db = db) { assertNull(People.insert { it[name] = "Ada" }[People.age]) }
    }

    @Test
    fun `a batch tells the key of every row`() = test {
        val keys = newSuspendedTransaction(db = db) {
            People.batchInsert((1..300).toList()) { this[People.name] = "person $it" }.map { it[People.id].value }
        }
        val found = newSuspendedTransaction(db = db) { People.selectAll().orderBy(People.id).toList().map { it[People.id].value } }
        assertEquals(found, keys)
    }

    @Test
    fun `a batch that ignores leaves out what another transaction writes meanwhile, and tells the other keys`() = test {
        val late = CoroutineScope(Dispatchers.Default).async(start = CoroutineStart.LAZY) {
            newSuspendedTransaction(db = db) {
                People.batchInsert(listOf("Grace", "Ada", "Kay"), ignore = true) { this[People.name] = it }
            }
        }
        newSuspendedTransaction(db = db) {
            People.insertIgnore { it[name] = "Ada" }
            late.start()
            withTimeout(20_000) { while (fixture.sent("NOT EXISTS") < 3) delay(1) }
        }
        val rows = late.await()
        val keys = newSuspendedTransaction(db = db) { People.selectAll().toList().associate { it[People.name] to it[People.id] } }
        assertEquals(listOf("Grace" to keys["Grace"], "Kay" to keys["Kay"]), rows.map { it[People.name] to it[People.id] })
        assertEquals(setOf("Ada", "Grace", "Kay"), keys.keys)
    }

    @Test
    fun `a batch without keys counts its rows`() = test {
        newSuspendedTransaction(db = db) {
            People.batchInsert((1..1000).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "person $it" }
            assertEquals(1000, People.selectAll().count())
        }
    }

    @Test
    fun `a batch without keys is a few statements`() = test {
        newSuspendedTransaction(db = db) {
            val before = fixture.statements()
            val rows = People.batchInsert((1..300).toList(), shouldReturnGeneratedValues = false) {
                this[People.name] = "person $it"
                this[People.age] = it.takeIf { age -> age % 2 == 0 }
            }
            assertEquals(listOf(300, 3), listOf(rows.size, fixture.sent().drop(before).count { it.startsWith("INSERT") }))
            assertEquals("person 300" to 300, rows.last()[People.name] to rows.last()[People.age])
        }
        val found = newSuspendedTransaction(db = db) { People.selectAll().orderBy(People.id).toList() }
        assertEquals((1..300).map { "person $it" to it.takeIf { age -> age % 2 == 0 } }, found.map { it[People.name] to it[People.age] })
    }

    @Test
    fun `update, delete and upsert count and change rows`() = test {
        newSuspendedTransaction(db = db) {
            listOf("Ada" to 36, "Grace" to 85).forEach { (who, years) -> People.insert { it[name] = who; it[age] = years } }
            assertEquals(1, People.update({ People.age greater 50 }) { it[age] = 86 })
            People.upsert(People.name) { it[name] = "Ada"; it[age] = 37 }
            assertEquals(37, People.selectAll().where { People.name eq "Ada" }.single()[People.age])
            assertEquals(1, People.deleteWhere { People.name eq "Ada" })
            assertEquals(1, People.deleteAll())
        }
    }

    @Test
    fun `a flow gives every row in order, however many chunks that takes`() = test {
        newSuspendedTransaction(db = db) {
            People.batchInsert((1..1000).toList(), shouldReturnGeneratedValues = false) {
                this[People.name] = "p$it"
                this[People.age] = it
            }
        }
        val ages = newSuspendedTransaction(db = db) {
            People.selectAll().orderBy(People.age).fetchSize(64).asFlow().map { it[People.age] }.toList()
        }
        assertEquals((1..1000).toList(), ages)
    }

    @Test
    fun `a flow may be left early and the transaction goes on`() = test {
        newSuspendedTransaction(db = db) {
            People.batchInsert((1..1000).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "p$it" }
            People.selectAll().orderBy(People.id).asFlow().first()
            assertEquals(1000, People.selectAll().count())
        }
    }

    @Test
    fun `a statement may run inside an open flow of its transaction`() = test {
        newSuspendedTransaction(db = db) {
            People.batchInsert((1..1000).toList(), shouldReturnGeneratedValues = false) {
                this[People.name] = "p$it"
                this[People.age] = it
            }
            val seen = AtomicInteger()
            People.selectAll().orderBy(People.age).asFlow().collect { row ->
                if (seen.incrementAndGet() % 100 == 0) People.update({ People.id eq row[People.id] }) { it[age] = 0 }
            }
            assertEquals(1000, seen.get())
            assertEquals(10, People.selectAll().where { People.age eq 0 }.count())
        }
    }

    @Test
    fun `a block that throws is undone`() = test {
        assertThrows(IllegalStateException::class.java) {
            runBlocking {
                newSuspendedTransaction(db = db) {
                    People.insert { it[name] = "Ada" }
                    error("changed my mind")
                }
            }
        }
        assertEquals(emptyList<String>(), fixture.names())
    }

    @Test
    fun `rollback undoes what was done so far and the block goes on`() = test {
        newSuspendedTransaction(db = db) {
            People.insert { it[name] = "Ada" }
            rollback()
            People.insert { it[name] = "Grace" }
        }
        assertEquals(listOf("Grace"), fixture.names())
    }

    @Test
    fun `a savepoint undoes its own block only, again and again`() = test {
        newSuspendedTransaction(db = db) {
            People.insert { it[name] = "Ada" }
            repeat(3) { round ->
                val failure = runCatching {
                    withSavepoint {
                        People.insert { it[name] = "Grace $round" }
                        People.insert { it[name] = "Ada" }
                    }
                }
                assertEquals(UniqueViolationException::class.java, failure.exceptionOrNull()?.javaClass)
            }
            withSavepoint { People.insert { it[name] = "Kay" } }
        }
        assertEquals(listOf("Ada", "Kay"), fixture.names())
    }

    @Test
    fun `a block behind a savepoint is undone though one inside it was undone before`() = test {
        newSuspendedTransaction(db = db) {
            People.insert { it[name] = "Ada" }
            val failure = runCatching {
                withSavepoint<Unit> {
                    People.insert { it[name] = "Grace" }
                    runCatching {
                        withSavepoint<Unit> {
                            People.insert { it[name] = "Kay" }
                            error("inside")
                        }
                    }
                    error("outside")
                }
            }
            assertEquals("outside", failure.exceptionOrNull()?.message)
        }
        assertEquals(listOf("Ada"), fixture.names())
    }

    @Test
    fun `a nested transaction joins the one around it`() = test {
        newSuspendedTransaction(db = db) {
            val outer = this
            suspendTransaction(db) { assertSame(outer, this) }
        }
    }

    @Test
    fun `a nested transaction gets a savepoint where the configuration says so`() = test {
        SuspendingFixture(DatabaseConfig { useNestedTransactions = true }, backend = backend).use { nested ->
            newSuspendedTransaction(db = nested.db) {
                People.insert { it[name] = "Ada" }
                runCatching {
                    suspendTransaction(nested.db) {
                        People.insert { it[name] = "Grace" }
                        error("changed my mind")
                    }
                }
            }
            assertEquals(listOf("Ada"), nested.names())
        }
    }

    @Test
    fun `a new transaction inside another has a connection of its own`() = test {
        newSuspendedTransaction(db = db) {
            People.insert { it[name] = "Ada" }
            runCatching { newSuspendedTransaction(db = db) { People.insert { it[name] = "Grace" } } }
            rollback()
        }
        assertEquals(listOf("Grace"), fixture.names())
    }

    @Test
    fun `the transaction is current inside the block on every thread, and nowhere else`() = test {
        newSuspendedTransaction(Dispatchers.IO, db) {
            assertSame(this, CurrentTransaction.orNull())
            People.selectAll().toList()
            assertSame(this, CurrentTransaction.orNull())
        }
        assertNull(CurrentTransaction.orNull())
    }

    @Test
    fun `coroutines that share a transaction each get the key of their own row`() = test {
        newSuspendedTransaction(Dispatchers.Default, db) {
            val pairs = coroutineScope {
                (1..200).map { i -> async { "p$i" to People.insertAndGetId { it[name] = "p$i" } } }.awaitAll()
            }
            for ((who, id) in pairs) assertEquals(who, People.selectAll().where { People.id eq id }.single()[People.name])
        }
    }

    @Test
    fun `a read-only transaction refuses to write before anything is sent`() = test {
        val refusal = runCatching { newSuspendedTransaction(db = db, readOnly = true) { People.insert { it[name] = "Ada" } } }
        assertEquals(IrisException::class.java, refusal.exceptionOrNull()?.javaClass)
        assertEquals(0, newSuspendedTransaction(db = db, readOnly = true) { People.selectAll().count() })
    }

    @Test
    fun `an isolation level that IRIS does not have is refused`() {
        assertThrows(UnsupportedByIrisException::class.java) {
            runBlocking { newSuspendedTransaction(db = db, transactionIsolation = Connection.TRANSACTION_SERIALIZABLE) { } }
        }
    }

    @Test
    fun `READ UNCOMMITTED sees what is not committed, READ COMMITTED does not`() = test {
        newSuspendedTransaction(db = db) {
            People.insert { it[name] = "Ada" }
            val dirty = newSuspendedTransaction(db = db, transactionIsolation = Connection.TRANSACTION_READ_UNCOMMITTED) {
                People.selectAll().count()
            }
            val clean = newSuspendedTransaction(db = db, transactionIsolation = Connection.TRANSACTION_READ_COMMITTED) {
                People.selectAll().count()
            }
            assertEquals(listOf(1L, 0L), listOf(dirty, clean))
        }
    }

    @Test
    fun `a statement that comes while the transaction ends is refused and not committed by itself`() = test {
        runCatching {
            newSuspendedTransaction(db = db) {
                People.insert { it[name] = "Ada" }
                coroutineScope {
                    val elements = coroutineContext.minusKey(Job).minusKey(ContinuationInterceptor)
                    launch(start = CoroutineStart.UNDISPATCHED) { commit() }
                    assertThrows(IllegalStateException::class.java) {
                        runBlocking(elements) { People.insert { it[name] = "Grace" } }
                    }
                }
                error("changed my mind")
            }
        }
        assertEquals(listOf("Ada"), fixture.names())
    }

    @Test
    fun `a batch of which one row fails leaves none of its rows`() = test {
        newSuspendedTransaction(db = db) {
            People.insert { it[name] = "p2" }
            val failure = runCatching {
                People.batchInsert((1..300).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "p$it" }
            }
            assertEquals(UniqueViolationException::class.java, failure.exceptionOrNull()?.javaClass)
            People.insert { it[name] = "after" }
        }
        assertEquals(listOf("after", "p2"), fixture.names())
    }

    @Test
    fun `a batch that fails undoes nothing of what other coroutines do`() = test {
        newSuspendedTransaction(Dispatchers.Default, db) {
            People.insert { it[name] = "x2" }
            coroutineScope {
                launch { runCatching { People.batchInsert((1..300).toList(), false) { this[People.name] = "x$it" } } }
                launch { People.batchInsert((1..300).toList(), false) { this[People.name] = "y$it" } }
                repeat(50) { i -> launch { People.insert { it[name] = "z$i" } } }
            }
        }
        val (x, others) = fixture.names().partition { it.startsWith("x") }
        assertEquals(listOf(listOf("x2"), 350), listOf(x, others.size))
    }

    @Test
    fun `a nested read-only block with a savepoint of its own is read-only`() = test {
        SuspendingFixture(DatabaseConfig { useNestedTransactions = true }, backend = backend).use { nested ->
            newSuspendedTransaction(db = nested.db) {
                val refusal = runCatching { suspendTransaction(nested.db, readOnly = true) { People.insert { it[name] = "Ada" } } }
                assertEquals(IrisException::class.java, refusal.exceptionOrNull()?.javaClass)
            }
        }
    }

    @Test
    fun `what came too late for the query timeout is not committed, even where the failure was caught`() = test {
        newSuspendedTransaction(db = db) {
            People.batchInsert((1..2000).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "p$it" }
        }
        val outcome = runCatching {
            newSuspendedTransaction(db = db) {
                queryTimeout = 1
                runCatching { exec(CancellationTest.HOURS_OF_WORK) }
            }
        }
        assertEquals(
            "A statement or a block behind a savepoint failed and could not be undone by itself; roll the whole transaction back.",
            (outcome.exceptionOrNull() as? IrisException)?.message,
        )
        assertEquals(0, newSuspendedTransaction(db = db) { People.selectAll().where { People.age greater 0 }.count() })
    }

    @Test
    fun `a nested block can end neither the transaction nor its savepoint`() = test {
        newSuspendedTransaction(db = db) {
            withSavepoint {
                assertThrows(IllegalStateException::class.java) { runBlocking { rollback() } }
                assertThrows(IllegalStateException::class.java) { runBlocking { commit() } }
            }
            People.insert { it[name] = "Ada" }
        }
        assertEquals(listOf("Ada"), fixture.names())
    }

    @Test
    fun `a nested block that asks to be read-only is`() = test {
        newSuspendedTransaction(db = db) {
            val refusal = runCatching { suspendTransaction(db, readOnly = true) { People.insert { it[name] = "Ada" } } }
            assertEquals(IrisException::class.java, refusal.exceptionOrNull()?.javaClass)
        }
    }

    @Test
    fun `a statement that takes longer than the query timeout fails, and the transaction is undone`() = test {
        newSuspendedTransaction(db = db) {
            People.batchInsert((1..2000).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "p$it" }
        }
        val failure = runCatching {
            newSuspendedTransaction(db = db) {
                queryTimeout = 1
                exec(CancellationTest.HOURS_OF_WORK)
            }
        }
        assertEquals(StatementCancelledException::class.java, failure.exceptionOrNull()?.javaClass)
        assertEquals(2000, fixture.names().size)
    }

    @Test
    fun `a flow without a sensible fetch size takes the usual one`() = test {
        newSuspendedTransaction(db = db) {
            People.insert { it[name] = "Ada" }
            assertEquals(1, People.selectAll().fetchSize(0).asFlow().toList().size)
        }
    }

    @Test
    fun `a statement with a marker and no value is an error and harms nothing`() = test {
        newSuspendedTransaction(db = db) {
            repeat(70) {
                val failure = runCatching { exec("UPDATE suspending_people SET age = ?") }
                assertEquals(true, failure.exceptionOrNull() is IrisException)
            }
            assertEquals(0, People.selectAll().count())
        }
    }

    @Test
    fun `an aggregate is not counted`() = test {
        newSuspendedTransaction(db = db) {
            val query = People.select(People.id.count())
            assertEquals(true, runCatching { query.count() }.exceptionOrNull() is UnsupportedByIrisException)
        }
    }

    @Test
    fun `a row that cannot be read is an error, even where the virtual machine itself fails`() = test {
        newSuspendedTransaction(db = db) {
            People.insert { it[name] = "Ada" }
            val failure = runCatching { People.select(Unreadable).toList() }
            assertEquals(IrisException::class.java, failure.exceptionOrNull()?.javaClass)
            assertEquals(1, People.selectAll().count())
        }
    }

    private object Unreadable : Function<String>(UnreadableType()) {
        override fun toQueryBuilder(queryBuilder: QueryBuilder) {
            queryBuilder.append("name")
        }
    }

    private class UnreadableType : ColumnType<String>() {
        override fun sqlType() = "VARCHAR(80)"

        override fun valueFromDB(value: Any) = value.toString()

        override fun readObject(rs: RowApi, index: Int): Any? = throw NoClassDefFoundError("gone")
    }

    @Test
    fun `a statement outside any transaction says what is missing`() {
        val failure = assertThrows(IllegalStateException::class.java) { runBlocking { People.selectAll().toList() } }
        assertEquals(true, failure.message?.contains("newSuspendedTransaction"))
    }

    @Test
    fun `exec runs what has no word of its own`() = test {
        newSuspendedTransaction(db = db) {
            exec("CREATE VIEW suspending_names AS SELECT name FROM suspending_people")
            exec("DROP VIEW suspending_names")
        }
    }
}
