package io.github.exposediris.suspending

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.exposed.CurrentTransaction
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.deleteAll
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.suspendTransaction
import io.github.exposediris.coroutines.toList
import io.github.exposediris.coroutines.withSuspendTransaction
import io.github.exposediris.jdbc.IrisJdbc
import io.github.exposediris.jdbc.IrisJdbcDatabase
import io.github.exposediris.r2dbc.Backend
import io.github.exposediris.r2dbc.People
import io.github.exposediris.r2dbc.SuspendingFixture
import io.github.exposediris.r2dbc.opensOnlyWhatIsAskedFor
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager
import org.jetbrains.exposed.v1.jdbc.transactions.inTopLevelTransaction
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.jetbrains.exposed.v1.jdbc.insert as blockingInsert
import org.jetbrains.exposed.v1.jdbc.selectAll as blockingSelectAll
import io.github.exposediris.coroutines.selectAll as suspendingSelectAll

/** Blocking and suspending transactions in one another, and which one is current where: each right, or refused before it is sent. */
abstract class MixingTest internal constructor(backend: Backend) : SuspendingTests(backend) {
    private val blocking: IrisJdbcDatabase =
        IrisJdbc.connect(IrisOptions.parse(fixture.server.url()), IrisJdbc.config {}, ::opensOnlyWhatIsAskedFor)

    @AfterAll
    fun closeBlocking() = blocking.close()

    private suspend fun assertRefusedUnsent(import: String, work: suspend () -> Unit) {
        val before = fixture.statements()
        val refusal = runCatching { work() }.exceptionOrNull()
        assertTrue(refusal?.message?.contains(import) == true, "names $import: $refusal")
        assertEquals(emptyList<String>(), fixture.sent().drop(before))
    }

    @Test
    fun `a blocking transaction inside a suspending one is its own`() = test {
        newSuspendedTransaction(db = db) {
            insert("suspending")
            transaction(blocking.database()) { People.blockingInsert { it[name] = "blocking" } }
            assertSame(this, CurrentTransaction.orNull())
            rollback()
        }
        assertEquals(listOf("blocking"), fixture.names())
    }

    @Test
    fun `a suspending transaction inside a blocking one is its own`() = test {
        transaction(blocking.database()) {
            val outer = this
            runBlocking { newSuspendedTransaction(db = fixture.db) { insert("suspending") } }
            assertSame(outer, TransactionManager.current())
            People.blockingInsert { it[name] = "blocking" }
            rollback()
        }
        assertEquals(listOf("suspending"), fixture.names())
    }

    @Test
    fun `a blocking statement in a suspending transaction names the import`() = test {
        newSuspendedTransaction(db = db) {
            insert("first")
            val kept = this
            assertRefusedUnsent("No transaction in context") { People.blockingSelectAll().toList() }
            assertSame(kept, CurrentTransaction.orNull())
        }
        val refusal = failure<IrisException> { newSuspendedTransaction(db = db) { People.blockingSelectAll().toList() } }
        assertTrue(refusal.message!!.contains("io.github.exposediris.coroutines"), refusal.message)
    }

    @Test
    fun `a blocking statement in a suspending transaction within a blocking one names the import`() = test {
        transaction(blocking.database()) {
            assertEquals(0, People.blockingSelectAll().count()) // so that it has its connection, which is asked and told things
            runBlocking {
                newSuspendedTransaction(db = fixture.db) {
                    assertRefusedUnsent("io.github.exposediris.coroutines") { People.blockingSelectAll().toList() }
                    assertRefusedUnsent("io.github.exposediris.coroutines") { People.blockingInsert { it[name] = "Ada" } }
                }
            }
        }
    }

    @Test
    fun `a suspending statement in a blocking transaction names the import`() = test {
        transaction(blocking.database()) {
            runBlocking {
                assertRefusedUnsent("org.jetbrains.exposed.v1.jdbc") { People.suspendingSelectAll().toList() }
                assertRefusedUnsent("org.jetbrains.exposed.v1.jdbc") { insert("Ada") }
            }
        }
    }

    @Test
    fun `a suspending statement in a blocking transaction within a suspending one names the import`() = test {
        newSuspendedTransaction(db = db) {
            insert("first")
            transaction(blocking.database()) {
                runBlocking { assertRefusedUnsent("org.jetbrains.exposed.v1.jdbc") { insert("Ada") } }
            }
        }
    }

    @Test
    fun `a table used outside of any transaction says so`() = test {
        assertRefusedUnsent("newSuspendedTransaction") { People.suspendingSelectAll().toList() }
        assertRefusedUnsent("newSuspendedTransaction") { insert("Ada") }
        assertRefusedUnsent("newSuspendedTransaction") { People.deleteAll() }
        assertRefusedUnsent("newSuspendedTransaction") { People.suspendingSelectAll().asFlow().collect() }
    }

    @Test
    fun `no transaction picks a database of the other backend`() = test {
        newSuspendedTransaction(db = db) {
            insert("suspending")
            transaction { assertTrue(TransactionManager.current().db.url.startsWith("jdbc:")) }
            suspendTransaction { assertSame(this@MixingTest.db, this.db) }
        }
        if (backend == Backend.R2DBC) newSuspendedTransaction { assertSame(this@MixingTest.db, this.db) }
    }

    @Test
    fun `a blocking database is never taken by a transaction that names none`() = test {
        if (backend == Backend.JDBC) {
            val refusal = failure<IllegalStateException> { newSuspendedTransaction { } }
            assertTrue(refusal.message!!.contains("pass db"), refusal.message)
        }
    }

    @Test
    fun `transactions of two databases each see their own server, in one another too`() = test {
        SuspendingFixture(backend = backend).use { other ->
            newSuspendedTransaction(db = db) {
                insert("here")
                newSuspendedTransaction(db = other.db) {
                    insert("there")
                    suspendTransaction(this@MixingTest.db) { insert("here too") }
                    suspendTransaction { assertSame(other.db, this.db) }
                }
                assertEquals(1, People.suspendingSelectAll().toList().count { it[People.name] == "here" })
            }
            assertEquals(listOf("there"), other.names())
        }
        assertEquals(listOf("here", "here too"), fixture.names())
    }

    @Test
    fun `the transaction is current across dispatchers, async, flows and time limits`() = test {
        newSuspendedTransaction(db = db) {
            val here = this
            withContext(Dispatchers.IO) { assertSame(here, CurrentTransaction.orNull()) }
            withTimeout(10_000) { withContext(Dispatchers.Default) { assertSame(here, CurrentTransaction.orNull()) } }
            coroutineScope { async(Dispatchers.Default) { assertSame(here, CurrentTransaction.orNull()) }.await() }
            val seen = flow { emit(CurrentTransaction.orNull()) }.flowOn(Dispatchers.IO).map { it to CurrentTransaction.orNull() }.toList()
            assertEquals(listOf(here to here), seen)
            insert("Ada")
            assertSame(here, CurrentTransaction.orNull())
        }
    }

    @Test
    fun `it is absent in scopes that are not the transaction's, and after it`() = test {
        newSuspendedTransaction(Dispatchers.Default, db) {
            CoroutineScope(Dispatchers.Default).async { assertNull(CurrentTransaction.orNull()) }.await()
            insert("Ada")
        }
        assertNull(CurrentTransaction.orNull())
        repeat(50) { withContext(Dispatchers.Default) { assertNull(CurrentTransaction.orNull()) } }
    }

    @Test
    fun `it is absent after a failure and after cancelling, on every thread`() = test {
        repeat(20) {
            runCatching { newSuspendedTransaction(Dispatchers.Default, db) { error("fails") } }
            coroutineScope { launch(Dispatchers.Default) { newSuspendedTransaction(db = db) { insert("Ada$it") } }.cancel() }
        }
        coroutineScope { repeat(50) { launch(Dispatchers.Default) { assertNull(CurrentTransaction.orNull()) } } }
    }

    @Test
    fun `a blocking transaction of its own is allowed inside, and the outer one is current again`() = test {
        newSuspendedTransaction(db = db) {
            insert("outer")
            inTopLevelTransaction(blocking.database()) { People.blockingInsert { it[name] = "inner" } }
            insert("outer again")
        }
        assertEquals(listOf("inner", "outer", "outer again"), fixture.names())
    }

    @Test
    fun `statements of one transaction from several coroutines run one by one`() = test {
        newSuspendedTransaction(Dispatchers.Default, db) {
            val here = this
            coroutineScope { repeat(100) { i -> launch { here.withSuspendTransaction { insert("p$i") } } } }
            assertEquals(100, People.suspendingSelectAll().toList().size)
        }
    }
}

class MixingOverR2dbcTest : MixingTest(Backend.R2DBC)

class MixingOverJdbcTest : MixingTest(Backend.JDBC)
