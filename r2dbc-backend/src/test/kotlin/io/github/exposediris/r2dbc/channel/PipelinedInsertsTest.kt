package io.github.exposediris.r2dbc.channel

import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.insertAndGetId
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.toList
import io.github.exposediris.coroutines.update
import io.github.exposediris.r2dbc.FaultFixture
import io.github.exposediris.r2dbc.People
import io.github.exposediris.r2dbc.SuspendingFixture
import io.github.exposediris.testkit.fault.Damage
import io.github.exposediris.testkit.fault.Moment
import io.github.exposediris.testkit.fault.Side
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.javatime.date
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Test
import java.time.Duration
import java.time.LocalDate
import java.util.concurrent.atomic.AtomicInteger

/** Rows and their keys do not wait for one another, and mean the same as if they did. */
class PipelinedInsertsTest {
    private val fixture = FaultFixture(poolSize = 1)

    @AfterEach
    fun close() = fixture.close()

    private suspend fun insert(names: Iterable<String>): List<ResultRow> = newSuspendedTransaction(db = fixture.db) {
        People.batchInsert(names) { this[People.name] = it }
    }

    private fun names(prefix: String, rows: Int) = (101..100 + rows).map { "$prefix$it" }

    /** Counts messages of a type on their way to the server. */
    private fun counted(type: Char) = AtomicInteger().also { count ->
        fixture.proxy.always(Moment.message(Side.CLIENT, type), Damage.corrupt { bytes -> bytes.also { count.incrementAndGet() } })
    }

    @Test
    fun `a hundred rows and the questions for their keys are sent before the first is answered`() = runBlocking {
        insert(names("warm", 2))
        val binds = counted('B')
        val stalled = fixture.proxy.always(Moment.anything(Side.SERVER), Damage.stallThisSide())
        val inserted = async(Dispatchers.Default) { insert(names("n", 100)) }
        withTimeout(10_000) { while (binds.get() < 200) yield() }
        stalled.await(Duration.ofSeconds(10))
        assertFalse(inserted.isCompleted)
        fixture.proxy.heal()
        val keys = inserted.await().map { it[People.id].value }
        assertEquals((keys.first()..keys.first() + 99).toList(), keys)
        val stored = newSuspendedTransaction(db = fixture.db) { People.selectAll().toList() }
        assertEquals(names("n", 100), keys.map { key -> stored.single { it[People.id].value == key }[People.name] })
    }

    @Test
    fun `a text is parsed once on a connection`() = runBlocking {
        val parsed = counted('P')
        repeat(3) { insert(names("n$it", 10)) }
        newSuspendedTransaction(db = fixture.db) {
            repeat(2) { n -> People.insertAndGetId { it[name] = "single$n" } }
        }
        assertEquals(2, parsed.get())
    }

    @Test
    fun `a text without keys is parsed once, for a row and for many`() = runBlocking {
        newSuspendedTransaction(db = fixture.db) { SchemaUtils.create(Days) }
        val parsed = counted('P')
        newSuspendedTransaction(db = fixture.db) {
            repeat(2) { n -> Days.insert { it[day] = FIRST.plusDays(n.toLong()) } }
            Days.batchInsert(2..20) { this[Days.day] = FIRST.plusDays(it.toLong()) }
            Days.insert { it[day] = FIRST.plusDays(21) }
        }
        assertEquals(1, parsed.get())
    }

    @Test
    fun `a row that is refused is told, leaves nothing, and the connection serves on`() = runBlocking {
        insert(listOf("n150"))
        assertTaken { insert(names("n", 100)) }
        assertEquals(listOf("n150"), fixture.names())
        newSuspendedTransaction(db = fixture.db) {
            assertTaken { People.insertAndGetId { it[name] = "n150" } }
            People.insertAndGetId { it[name] = "later" }
        }
        assertEquals(listOf("later", "n150"), fixture.names())
    }

    private suspend fun assertTaken(insert: suspend () -> Unit) {
        val failure = runCatching { insert() }.exceptionOrNull()
        assertEquals(UniqueViolationException::class.java, failure?.javaClass, failure.toString())
    }

    @Test
    fun `rows that are more than the channel holds arrive`() = runBlocking {
        val rows = newSuspendedTransaction(db = fixture.db) {
            SchemaUtils.create(Papers)
            Papers.batchInsert(1..30) { n ->
                this[Papers.text] = "$n".repeat(25_000)
                this[Papers.note] = if (n % 2 == 0) "" else null
                this[Papers.scan] = ByteArray(n - 1) { it.toByte() }
            }
            Papers.selectAll().orderBy(Papers.id).toList()
        }
        assertEquals((1..30).map { "$it".repeat(25_000) }, rows.map { it[Papers.text] })
        assertEquals((1..30).map { if (it % 2 == 0) "" else null }, rows.map { it[Papers.note] })
        rows.forEachIndexed { n, row -> assertArrayEquals(ByteArray(n) { it.toByte() }, row[Papers.scan]) }
    }

    @Test
    fun `statements of several coroutines keep their order around rows`() = SuspendingFixture().use { fixture ->
        runBlocking {
            newSuspendedTransaction(db = fixture.db) {
                People.insertAndGetId { it[name] = "first" }
                val before = fixture.sent().size
                val found = coroutineScope {
                    async(start = CoroutineStart.UNDISPATCHED) { People.update({ People.name eq "first" }) { it[age] = 1 } }
                    async(start = CoroutineStart.UNDISPATCHED) { People.batchInsert(1..3) { this[People.name] = "n$it" } }
                    async(start = CoroutineStart.UNDISPATCHED) { People.selectAll().toList() }.await()
                }
                assertEquals(4, found.size)
                val order = fixture.sent().drop(before).map { it.substringBefore(' ') }
                assertEquals(listOf("UPDATE", "SAVEPOINT") + List(3) { listOf("INSERT", "SELECT") }.flatten() + "SELECT", order)
            }
        }
    }

    @Test
    fun `rows are inserted inside an open Flow`() = runBlocking {
        insert(names("n", 100))
        newSuspendedTransaction(db = fixture.db) {
            var seen = 0
            People.selectAll().fetchSize(5).asFlow().collect {
                if (seen++ == 20) People.batchInsert(names("m", 50)) { this[People.name] = it }
            }
            assertEquals(100, seen)
        }
        assertEquals(150, fixture.names().size)
    }

    private object Days : Table("suspending_days") {
        val day = date("a_day")
        override val primaryKey = PrimaryKey(day)
    }

    private object Papers : LongIdTable("suspending_papers") {
        val text = largeText("body")
        val note = varchar("note", 20).nullable()
        val scan = binary("scan")
    }

    private companion object {
        val FIRST: LocalDate = LocalDate.of(2026, 1, 1)
    }
}
