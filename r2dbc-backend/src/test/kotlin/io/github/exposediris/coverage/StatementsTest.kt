package io.github.exposediris.coverage

import io.github.exposediris.core.error.UnsupportedByIrisException
import org.jetbrains.exposed.v1.core.AbstractQuery
import org.jetbrains.exposed.v1.core.ExplainQuery
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.dao.id.IntIdTable
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.intLiteral
import org.jetbrains.exposed.v1.core.plus
import org.jetbrains.exposed.v1.core.statements.BatchUpdateStatement
import org.jetbrains.exposed.v1.core.statements.Statement
import org.jetbrains.exposed.v1.core.statements.StatementBuilder
import org.jetbrains.exposed.v1.core.statements.StatementContext
import org.jetbrains.exposed.v1.core.statements.buildStatement
import org.jetbrains.exposed.v1.core.statements.expandArgs
import org.jetbrains.exposed.v1.core.statements.insertValue
import org.jetbrains.exposed.v1.exceptions.UnsupportedByDialectException
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.insertAndGetId
import org.jetbrains.exposed.v1.jdbc.select
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.statements.toExecutable
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Statements that are built first and run later. */
class StatementsTest {
    private object Stock : Table("stock") {
        val id = integer("id")
        val name = varchar("name", 20)
        val pieces = integer("pieces")
        override val primaryKey = PrimaryKey(id)
    }

    private object Old : Table("old") {
        val id = integer("id")
        val name = varchar("name", 20)
        val pieces = integer("pieces")
        override val primaryKey = PrimaryKey(id)
    }

    private val server = OneServer(Stock, Old).apply {
        transaction { Stock.insert { it[id] = 1; it[name] = "nuts"; it[pieces] = 5 } }
    }

    @AfterEach
    fun close() = server.close()

    private fun rows(table: Table = Stock): List<String> = server.transaction {
        table.selectAll().map { row -> table.columns.joinToString(" ") { row[it].toString() } }.sorted()
    }

    private fun text(build: StatementBuilder.() -> Statement<*>): String =
        server.transaction { buildStatement { build() }.prepareSQL(this, prepared = true) }

    /** The words with which the statement is refused before it is sent. */
    private fun refusal(build: StatementBuilder.() -> Statement<*>): String =
        runCatching { text(build) }.exceptionOrNull().let { failure ->
            assertTrue(failure is UnsupportedByIrisException || failure is UnsupportedByDialectException, "$failure")
            failure!!.message!!
        }

    private fun queryOfStock(): AbstractQuery<*> = Stock.select(Stock.id, Stock.name, Stock.pieces)

    @Test
    fun `an insert is built, and run`() {
        server.transaction {
            buildStatement { Stock.insert { it[id] = 2; it[name] = "bolts"; it[pieces] = 7 } }.toExecutable().execute(this)
        }
        assertEquals(listOf("1 nuts 5", "2 bolts 7"), rows())
    }

    @Test
    fun `an insert takes expressions`() {
        server.transaction {
            buildStatement {
                Stock.insert {
                    it[id] = intLiteral(1) + 1
                    it[name] = "nuts"
                    it.update(pieces, intLiteral(9))
                    assertTrue(pieces in it)
                }
            }.toExecutable().execute(this)
        }
        assertEquals(listOf("1 nuts 5", "2 nuts 9"), rows())
    }

    @Test
    fun `an insert takes a query`() {
        server.transaction { buildStatement { Old.insert(queryOfStock()) }.toExecutable().execute(this) }
        assertEquals(listOf("1 nuts 5"), rows(Old))
    }

    @Test
    fun `an update is built, and run`() {
        server.transaction {
            buildStatement {
                Stock.update({ Stock.id eq 1 }) {
                    it[pieces] = pieces + 1
                    it[name] = Stock.select(Stock.name).where { Stock.id eq 1 }
                }
            }.toExecutable().execute(this)
        }
        assertEquals(listOf("1 nuts 6"), rows())
    }

    @Test
    fun `deletes are built, and run`() {
        server.transaction { buildStatement { Stock.deleteWhere { Stock.id eq 2 } }.toExecutable().execute(this) }
        assertEquals(listOf("1 nuts 5"), rows())
        server.transaction { buildStatement { Stock.deleteAll() }.toExecutable().execute(this) }
        assertEquals(emptyList<String>(), rows())
    }

    @Test
    fun `an upsert is built, and run`() {
        server.transaction {
            val upsert = buildStatement { Stock.upsert(Stock.id) { it[id] = 1; it[name] = "nuts"; it[pieces] = 8 } }
            upsert.toExecutable().execute(this)
        }
        assertEquals(listOf("1 nuts 8"), rows())
    }

    @Test
    fun `batches are built, and run`() {
        server.transaction {
            val batch = buildStatement { Stock.batchInsert<Table, Int>(shouldReturnGeneratedValues = false) { } }
            for (key in 2..3) {
                batch.addBatch()
                batch[Stock.id] = key
                batch[Stock.name] = "n$key"
                batch[Stock.pieces] = key
            }
            batch.toExecutable().execute(this)
        }
        assertEquals(listOf("1 nuts 5", "2 n2 2", "3 n3 3"), rows())
    }

    @Test
    fun `an upsert may tell the update, if it tells the same`() {
        server.transaction {
            val written = insertValue(Stock.name)
            val upsert = buildStatement {
                Stock.upsert(Stock.id, onUpdate = { row ->
                    row[Stock.name] = written
                    row[Stock.pieces] = insertValue(Stock.pieces)
                }) {
                    it[id] = 1
                    it[name] = "bolts"
                    it[pieces] = 8
                }
            }
            upsert.toExecutable().execute(this)
        }
        assertEquals(listOf("1 bolts 8"), rows())
    }

    @Test
    fun `an upsert that would update something else is refused`() {
        val words = refusal {
            Stock.upsert(Stock.id, onUpdate = { it[Stock.pieces] = 1 }) { it[id] = 1; it[name] = "x"; it[pieces] = 2 }
        }
        assertTrue(words.startsWith("INSERT OR UPDATE of table stock cannot be an upsert that updates other columns"), words)
    }

    private object Counted : IntIdTable("counted") {
        val pieces = integer("pieces")
    }

    @Test
    fun `a batch of updates runs`() = OneServer(Counted).use { other ->
        other.transaction {
            val keys = (1..2).map { n -> Counted.insertAndGetId { it[pieces] = n } }
            val batch = BatchUpdateStatement(Counted)
            keys.forEach { key ->
                batch.addBatch(key)
                batch[Counted.pieces] = 10
            }
            batch.toExecutable().execute(this)
            assertEquals(listOf(10, 10), Counted.selectAll().map { it[Counted.pieces] })
        }
    }

    @Test
    fun `an insert tells what it wrote`() {
        val insert = server.transaction { Stock.insert { it[id] = 2; it[name] = "bolts"; it[pieces] = 7 } }
        assertEquals(7, insert[Stock.pieces])
        assertEquals("bolts", insert.getOrNull(Stock.name))
    }

    @Test
    fun `a statement is logged with its values`() = server.transaction {
        val delete = buildStatement { Stock.deleteWhere { Stock.name eq "it's" } }
        val logged = StatementContext(delete, delete.arguments().first()).expandArgs(this)
        assertEquals("DELETE FROM stock WHERE stock.\"name\" = 'it''s'".replace("\"", ""), logged.replace("\"", ""))
    }

    @Test
    fun `a query is explained by EXPLAIN`() {
        val written = server.transaction { ExplainQuery(false, null, Stock.selectAll()).prepareSQL(this, true) }
        assertTrue(written.startsWith("EXPLAIN SELECT "), written)
    }

    @Test
    fun `what returns rows is refused`() {
        val returning = listOf(
            refusal { Stock.insertReturning { it[id] = 2; it[name] = "x"; it[pieces] = 1 } },
            refusal { Stock.updateReturning { it[pieces] = 1 } },
            refusal { Stock.deleteReturning() },
            refusal { Stock.upsertReturning(Stock.id) { it[id] = 1; it[name] = "x"; it[pieces] = 1 } },
        )
        assertTrue(returning.all { it.contains("RETURNING") }, returning.toString())
    }

    @Test
    fun `MERGE is refused`() {
        val words = "IRIS has no MERGE; upsert the rows, or insert and update them in one transaction."
        val inserting = refusal { Stock.mergeFrom(Old, on = { Stock.id eq Old.id }) { whenNotMatchedInsert { it[Stock.id] = Old.id } } }
        assertEquals(words, inserting)
        assertEquals(words, refusal { Stock.mergeFrom(Old, on = { Stock.id eq Old.id }) { whenMatchedUpdate { it[Stock.pieces] = 1 } } })
        assertEquals(words, refusal { Stock.mergeFrom(Old, on = { Stock.id eq Old.id }) { whenMatchedDelete() } })
        assertEquals(words, refusal { Stock.mergeFrom(Old, on = { Stock.id eq Old.id }) { whenMatchedDoNothing() } })
        assertEquals(words, refusal { Stock.mergeFrom(Old, on = { Stock.id eq Old.id }) { whenNotMatchedDoNothing() } })
    }
}
