package io.github.exposediris.r2dbc.channel

import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.autoCommit
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.deleteWhere
import io.github.exposediris.coroutines.exec
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.read
import io.github.exposediris.coroutines.select
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.single
import io.github.exposediris.coroutines.toList
import io.github.exposediris.coroutines.update
import io.github.exposediris.r2dbc.FaultFixture
import io.github.exposediris.r2dbc.People
import io.github.exposediris.testkit.fault.Damage
import io.github.exposediris.testkit.fault.Moment
import io.github.exposediris.testkit.fault.Side
import io.r2dbc.spi.Clob
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull
import org.jetbrains.exposed.v1.core.ColumnType
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.count
import org.jetbrains.exposed.v1.core.eq
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import reactor.core.publisher.Mono
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger

/** Queries past the driver mean the same as by it. */
class OwnQueriesTest {
    private val fixture = FaultFixture(poolSize = 1)

    @AfterEach
    fun close() = fixture.close()

    private object Numbers : Table("own_queries") {
        val number = integer("number")
        val other = integer("other").default(0)
    }

    private object Texts : Table("own_queries") {
        val number = integer("number")
        val other = varchar("other", 50).default("none")
    }

    private fun counted(type: Char) = AtomicInteger().also { count ->
        fixture.proxy.always(Moment.message(Side.CLIENT, type), Damage.corrupt { bytes -> bytes.also { count.incrementAndGet() } })
    }

    @Test
    fun `a query is parsed once on a connection, in transactions and without`() = runBlocking {
        newSuspendedTransaction(db = fixture.db) { People.insert { it[name] = "Ada" } }
        val parsed = counted('P')
        repeat(5) {
            newSuspendedTransaction(db = fixture.db) { People.selectAll().where { People.name eq "Ada" }.single() }
            fixture.db.read { People.selectAll().where { People.name eq "Ada" }.single() }
        }
        assertEquals(1, parsed.get())
    }

    /** Of each statement that is prepared, by which name. */
    private fun namesOfPrepared() = CopyOnWriteArrayList<String>().also { names ->
        val parse = Damage.corrupt { bytes -> bytes.also { names += String(it, Charsets.ISO_8859_1).drop(5).substringBefore('\u0000') } }
        fixture.proxy.always(Moment.message(Side.CLIENT, 'P'), parse)
    }

    @Test
    fun `statements with parameters are prepared by names of ours`() = runBlocking {
        fixture.db.capabilities()
        val names = namesOfPrepared()
        fixture.db.read { People.selectAll().where { People.name eq "Ada" }.toList() }
        newSuspendedTransaction(db = fixture.db) {
            People.update({ People.name eq "Ada" }) { it[name] = "Eve" }
            People.deleteWhere { name eq "Ada" }
        }
        assertEquals(List(3) { "iris_" }, names.map { it.trimEnd { c -> c.isDigit() } })
    }

    @Test
    fun `a connection whose driver waits for a value does not go on`() = runBlocking(Dispatchers.Default) {
        newSuspendedTransaction(db = fixture.db) {
            SchemaUtils.create(Slow, Numbers)
            Slow.insert { it[text] = "a"; it[number] = 1 }
            Numbers.insert { it[number] = 5 }
        }
        val usual = Awaited.delay
        Awaited.delay = Duration.ofMinutes(1)
        try {
            autoCommit(db = fixture.db) {
                assertNull(withTimeoutOrNull(50) { Slow.update({ Slow.number eq 1 }) { it[text] = "b" } })
                assertNull(withTimeoutOrNull(50) { Numbers.update({ Numbers.number eq 5 }) { it[other] = 1 } })
            }
        } finally {
            Awaited.delay = usual
        }
        repeat(3) {
            newSuspendedTransaction(db = fixture.db) {
                assertEquals(listOf(0), Numbers.selectAll().toList().map { it[Numbers.other] })
            }
        }
    }

    private object Large : Table("own_queries_large") {
        val number = integer("number")
        val text = varchar("text", LENGTH)
    }

    @Test
    fun `rows that were not sent when their connection went on are never sent`() = runBlocking(Dispatchers.Default) {
        newSuspendedTransaction(db = fixture.db) { SchemaUtils.create(Large) }
        val stalled = fixture.proxy.always(Moment.message(Side.CLIENT, 'B'), Damage.stallThisSide())
        autoCommit(db = fixture.db) {
            val inserted = withTimeoutOrNull(1_000) {
                Large.batchInsert(1..ROWS, shouldReturnGeneratedValues = false) { n ->
                    this[Large.number] = n
                    this[Large.text] = "$n".padEnd(LENGTH, '.')
                }
            }
            assertNull(inserted)
        }
        stalled.await(Duration.ofSeconds(10))
        fixture.proxy.heal()
        val there = fixture.db.read { Large.select(Large.number.count()).single()[Large.number.count()] }
        assertTrue(there < ROWS, "all $there rows were sent")
        newSuspendedTransaction(db = fixture.db) { rollback() }
        assertEquals(there, fixture.db.read { Large.select(Large.number.count()).single()[Large.number.count()] })
    }

    @Test
    fun `what was not sent when its connection went on is never sent`() = runBlocking(Dispatchers.Default) {
        newSuspendedTransaction(db = fixture.db) { People.insert { it[name] = "Ada" } }
        val stalled = fixture.proxy.always(Moment.anything(Side.SERVER), Damage.stallThisSide())
        autoCommit(db = fixture.db) {
            assertNull(withTimeoutOrNull(200) { People.selectAll().where { People.name eq "Ada" }.toList() })
            assertNull(withTimeoutOrNull(200) { People.update({ People.name eq "Ada" }) { it[name] = "Eve" } })
        }
        stalled.await(Duration.ofSeconds(10))
        fixture.proxy.heal()
        repeat(3) { newSuspendedTransaction(db = fixture.db) { People.selectAll().where { People.name eq "Ada" }.single() } }
        assertEquals(listOf("Ada"), fixture.names())
    }

    @Test
    fun `a table that was made anew is read as it is`() = runBlocking {
        newSuspendedTransaction(db = fixture.db) {
            SchemaUtils.create(Numbers)
            Numbers.insert { it[number] = 1; it[other] = 7 }
        }
        assertEquals(7, fixture.db.read { Numbers.selectAll().where { Numbers.number eq 1 }.single()[Numbers.other] })
        newSuspendedTransaction(db = fixture.db) {
            SchemaUtils.drop(Numbers)
            SchemaUtils.create(Texts)
            Texts.insert { it[number] = 1; it[other] = "seven" }
        }
        assertEquals("seven", fixture.db.read { Texts.selectAll().where { Texts.number eq 1 }.single()[Texts.other] })
    }

    @Test
    fun `queries of several coroutines, with parameters and without, each get their own rows`() = runBlocking(Dispatchers.Default) {
        newSuspendedTransaction(db = fixture.db) {
            SchemaUtils.create(Numbers)
            repeat(20) { n -> Numbers.insert { it[number] = n; it[other] = -n } }
        }
        repeat(20) {
            newSuspendedTransaction(db = fixture.db) {
                val read = coroutineScope {
                    (0 until 60).map { n ->
                        async(start = CoroutineStart.UNDISPATCHED) {
                            when (n % 3) {
                                0 -> Numbers.selectAll().where { Numbers.number eq n % 20 }.single()[Numbers.other]
                                1 -> -exec(SqlStatement.of("SELECT ${n % 20} AS n")) { it.getString(1)!!.toInt() }.single()
                                else -> -Numbers.selectAll().toList().single { it[Numbers.number] == n % 20 }[Numbers.number]
                            }
                        }
                    }.awaitAll()
                }
                assertEquals((0 until 60).map { -(it % 20) }, read)
            }
        }
    }

    /** A text that the driver has to wait for before it can send it. */
    private object Awaited : ColumnType<String>() {
        var delay: Duration = Duration.ofMillis(200)

        override fun sqlType(): String = "VARCHAR(50)"

        override fun valueFromDB(value: Any): String = value.toString()

        override fun notNullValueToDB(value: String): Any = Clob.from(Mono.just(value).delayElement(delay))
    }

    private object Slow : Table("own_queries_slow") {
        val text = registerColumn("text", Awaited)
        val number = integer("number")
    }

    @Test
    fun `a query that is started while the driver waits for a value gets its own rows`() = runBlocking(Dispatchers.Default) {
        newSuspendedTransaction(db = fixture.db) {
            SchemaUtils.create(Slow, Numbers)
            Slow.insert { it[text] = "a"; it[number] = 1 }
            Numbers.insert { it[number] = 5 }
        }
        newSuspendedTransaction(db = fixture.db) {
            coroutineScope {
                val changed = async(start = CoroutineStart.UNDISPATCHED) { Slow.update({ Slow.number eq 1 }) { it[text] = "b" } }
                val read = async(start = CoroutineStart.UNDISPATCHED) { Numbers.selectAll().toList().map { it[Numbers.number] } }
                val found = async(start = CoroutineStart.UNDISPATCHED) { Slow.selectAll().where { Slow.text eq "b" }.toList().size }
                val last = async(start = CoroutineStart.UNDISPATCHED) { Numbers.selectAll().where { Numbers.number eq 5 }.toList().size }
                assertEquals(listOf(1, listOf(5), 1, 1), listOf(changed.await(), read.await(), found.await(), last.await()))
            }
        }
    }

    private companion object {
        const val ROWS = 100
        const val LENGTH = 300_000
    }
}
