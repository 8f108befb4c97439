package io.github.exposediris.jdbc

import io.github.exposediris.core.error.OptimisticLockException
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.core.statement.InsertIgnore
import io.github.exposediris.core.statement.Update
import io.github.exposediris.core.table.IrisColumnType
import io.github.exposediris.embedded.Profile
import io.github.exposediris.testkit.ServerUnderTest
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.batchInsert
import org.jetbrains.exposed.v1.jdbc.batchReplace
import org.jetbrains.exposed.v1.jdbc.batchUpsert
import org.jetbrains.exposed.v1.jdbc.delete
import org.jetbrains.exposed.v1.jdbc.deleteIgnoreWhere
import org.jetbrains.exposed.v1.jdbc.deleteReturning
import org.jetbrains.exposed.v1.jdbc.deleteWhere
import org.jetbrains.exposed.v1.jdbc.except
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.insertAndGetId
import org.jetbrains.exposed.v1.jdbc.insertIgnore
import org.jetbrains.exposed.v1.jdbc.insertIgnoreAndGetId
import org.jetbrains.exposed.v1.jdbc.intersect
import org.jetbrains.exposed.v1.jdbc.mergeFrom
import org.jetbrains.exposed.v1.jdbc.replace
import org.jetbrains.exposed.v1.jdbc.select
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.jetbrains.exposed.v1.jdbc.union
import org.jetbrains.exposed.v1.jdbc.unionAll
import org.jetbrains.exposed.v1.jdbc.update
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import java.util.concurrent.FutureTask
import java.util.concurrent.TimeUnit

/** Exposed's own statements inside `transaction { }`, by the rules of IRIS. */
class ExposedStatementsTest {
    private object Towns : LongIdTable("stmt_towns") {
        val name = varchar("name", 40).uniqueIndex()
    }

    private object Shops : LongIdTable("stmt_shops") {
        val town = reference("town", Towns)
        val title = varchar("title", 40)
        val version = registerColumn("version", RowVersion()).databaseGenerated()
    }

    private class RowVersion : IrisColumnType<Long>() {
        override fun sqlType() = "ROWVERSION"

        override fun valueFromDB(value: Any) = (value as Number).toLong()
    }

    private val server = ServerUnderTest.of(Profile.CLEAN)
    private val iris = IrisJdbc.connect(server.options())

    private fun <T> inTransaction(work: JdbcTransaction.() -> T): T = transaction(iris.database()) { work() }

    private fun refused(words: String, work: JdbcTransaction.() -> Unit) {
        val refusal = assertThrows(UnsupportedByIrisException::class.java) { inTransaction { work() } }
        assertTrue(refusal.message!!.contains(words), refusal.message)
    }

    private fun towns() = inTransaction { Towns.selectAll().orderBy(Towns.id).map { it[Towns.name] } }

    @BeforeEach
    fun create() = inTransaction {
        SchemaUtils.create(Towns, Shops)
        val paris = Towns.insertAndGetId { it[name] = "Paris" }
        Shops.insert { it[town] = paris; it[title] = "Books" }
        Unit
    }

    @AfterEach
    fun close() {
        iris.close()
        server.close()
    }

    @Test
    fun `insertIgnore tells whether the row was inserted`() = inTransaction {
        assertEquals(0, Towns.insertIgnore { it[name] = "PARIS" }.insertedCount)
        assertEquals(1, Towns.insertIgnore { it[name] = "Rome" }.insertedCount)
        assertNull(Towns.insertIgnoreAndGetId { it[name] = "Rome" })
        assertNotNull(Towns.insertIgnoreAndGetId { it[name] = "Oslo" })
        Unit
    }

    @Test
    fun `batchInsert that ignores tells the rows that are new, with their keys`() {
        val rows = inTransaction { Towns.batchInsert(listOf("Paris", "Rome", "Oslo"), ignore = true) { this[Towns.name] = it } }
        assertEquals(listOf("Rome", "Oslo"), rows.map { it[Towns.name] })
        assertEquals(inTransaction { Towns.selectAll().orderBy(Towns.id).map { it[Towns.id] }.drop(1) }, rows.map { it[Towns.id] })
    }

    @Test
    fun `batchInsert that ignores does so without keys too`() {
        inTransaction {
            Towns.batchInsert(listOf("Paris", "Rome"), ignore = true, shouldReturnGeneratedValues = false) { this[Towns.name] = it }
        }
        assertEquals(listOf("Paris", "Rome"), towns())
    }

    @Test
    fun `batchInsert that ignores leaves out what another transaction writes meanwhile, and tells the other keys`() {
        val late = FutureTask {
            inTransaction { Towns.batchInsert(listOf("Oslo", "Rome", "Bern"), ignore = true) { this[Towns.name] = it } }
        }
        inTransaction {
            Towns.insertIgnore { it[name] = "Rome" }
            Thread(late).start()
            awaitInserts(3)
            Thread.sleep(300) // for that of Rome to look for the row, which it does not see yet
        }
        val rows = late.get(20, TimeUnit.SECONDS)
        assertEquals(listOf("Oslo", "Bern"), rows.map { it[Towns.name] })
        val keys = inTransaction { Towns.selectAll().associate { it[Towns.name] to it[Towns.id] } }
        assertEquals(listOf(keys["Oslo"], keys["Bern"]), rows.map { it[Towns.id] })
        assertEquals(setOf("Paris", "Rome", "Oslo", "Bern"), keys.keys)
    }

    /** Until so many inserts that look for the row first have reached the server. */
    private fun awaitInserts(count: Int) {
        val limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20)
        while (server.statements().count { "NOT EXISTS" in it } < count) {
            assertTrue(System.nanoTime() < limit, "the inserts did not arrive")
            Thread.onSpinWait()
        }
    }

    @Test
    fun `our insertIgnore runs inside too`() = inTransaction {
        assertNull(InsertIgnore.into(Towns, Towns.name).set(Towns.name, "Paris").execute())
        assertEquals("Rome", InsertIgnore.into(Towns, Towns.name).set(Towns.name, "Rome").execute()!![Towns.name])
    }

    @Test
    fun `insertIgnore of a row without a unique key is refused`() = refused("the row fills no unique key") {
        Shops.insertIgnore { it[title] = "x"; it[town] = Towns.selectAll().first()[Towns.id] }
    }

    @Test
    fun `insertIgnore of a query is refused`() = refused("WHERE NOT EXISTS into the query") {
        Towns.insertIgnore(Towns.select(Towns.name), listOf(Towns.name))
    }

    @Test
    fun `the rows of a query are inserted`() {
        inTransaction { Towns.insert(Shops.select(Shops.title), listOf(Towns.name)) }
        assertEquals(listOf("Paris", "Books"), towns())
    }

    @Test
    fun `replace and its batch write whole rows`() {
        inTransaction {
            Towns.replace { it[name] = "Paris" }
            Towns.batchReplace(listOf("Paris", "Rome")) { this[Towns.name] = it }
        }
        assertEquals(listOf("Paris", "Rome"), towns())
    }

    @Test
    fun `batchUpsert inserts and updates`() {
        inTransaction { Towns.batchUpsert(listOf("Paris", "Rome"), Towns.name) { this[Towns.name] = it } }
        assertEquals(listOf("Paris", "Rome"), towns())
    }

    @Test
    fun `update and delete over a join reach the rows that have a partner`() {
        inTransaction {
            val join = Shops innerJoin Towns
            assertEquals(1, join.update({ Towns.name eq "Paris" }) { it[Shops.title] = "Wine" })
            assertEquals(1, join.update { it.update(Shops.title, Towns.name) })
            assertEquals("Paris", Shops.selectAll().single()[Shops.title])
            assertEquals(0, join.delete(Shops) { Towns.name eq "Rome" })
            assertEquals(1, join.delete(Shops) { Towns.name eq "Paris" })
        }
    }

    @Test
    fun `set operations put rows together`() = inTransaction {
        Towns.insert { it[name] = "Rome" }
        val paris = Towns.select(Towns.name).where { Towns.name eq "Paris" }
        val all = Towns.select(Towns.name)
        assertEquals(2, paris.union(all).count().toInt())
        assertEquals(3, paris.unionAll(all).toList().size)
        assertEquals(listOf("Paris"), all.intersect(paris).map { it[Towns.name] })
        assertEquals(listOf("Rome"), all.except(paris).map { it[Towns.name] })
    }

    @Test
    fun `what IRIS has nothing for is refused in words`() {
        refused("LIMIT on UPDATE") { Towns.update(limit = 1) { it[name] = "x" } }
        refused("LIMIT on DELETE") { Towns.deleteWhere(limit = 1) { name eq "x" } }
        refused("DELETE that ignores errors") { Towns.deleteIgnoreWhere { name eq "x" } }
        refused("RETURNING") { Towns.deleteReturning { Towns.name eq "x" }.toList() }
        refused("MERGE") { Towns.mergeFrom(Shops, on = { Towns.name eq Shops.title }) { whenMatchedDelete() } }
        assertEquals(listOf("Paris"), towns())
    }

    @Test
    fun `a row that was changed meanwhile is not updated`() {
        val read = inTransaction { Shops.selectAll().single() }
        fun titled(text: String) = Update.of(Shops).set(Shops.title, text).ifVersion(Shops.version, read[Shops.version])
        assertEquals(1, inTransaction { titled("Wine").execute() })
        assertThrows(OptimisticLockException::class.java) { inTransaction { titled("Cheese").execute() } }
        assertEquals("Wine", inTransaction { Shops.selectAll().single()[Shops.title] })
    }

    @Test
    fun `truncate empties a table`() {
        inTransaction { Shops.truncate() }
        assertEquals(0, inTransaction { Shops.selectAll().count() })
    }
}
