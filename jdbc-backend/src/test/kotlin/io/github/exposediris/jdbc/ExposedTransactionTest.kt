package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.InvalidValueException
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.core.exposed.CurrentTransaction
import io.github.exposediris.core.query.IrisSelect
import io.github.exposediris.embedded.EmbeddedIris
import java.sql.Connection
import java.time.LocalDate
import java.time.LocalDateTime
import org.jetbrains.exposed.v1.core.Coalesce
import org.jetbrains.exposed.v1.core.SortOrder
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.Transaction
import org.jetbrains.exposed.v1.core.between
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.exceptions.ExposedSQLException
import org.jetbrains.exposed.v1.javatime.date
import org.jetbrains.exposed.v1.javatime.dateParam
import org.jetbrains.exposed.v1.javatime.datetime
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.batchInsert
import org.jetbrains.exposed.v1.jdbc.deleteWhere
import org.jetbrains.exposed.v1.jdbc.exists
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.insertAndGetId
import org.jetbrains.exposed.v1.jdbc.select
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.statements.api.ExposedConnection
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.jetbrains.exposed.v1.jdbc.update
import org.jetbrains.exposed.v1.jdbc.upsert
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

/** Exposed's own vocabulary, as its users write it, on IRIS. */
class ExposedTransactionTest {
    private object People : LongIdTable("exposed_people") {
        val name = varchar("name", 80).uniqueIndex()
        val age = integer("age").nullable()
        val born = date("born").nullable()
        val seen = datetime("seen").nullable()
        val active = bool("active").default(true)
    }

    private val server = EmbeddedIris.start()
    private val iris = IrisJdbc.connect(
        IrisOptions.parse(server.url()).withPoolSize(3),
        IrisJdbc.config { it.useNestedTransactions = true },
    )
    private val db = iris.database()

    @BeforeEach
    fun create() = transaction(db) { SchemaUtils.create(People) }

    @AfterEach
    fun close() {
        iris.close()
        server.close()
    }

    private fun names() = transaction(db) { People.selectAll().orderBy(People.name).map { it[People.name] } }

    @Test
    fun `a table exists once it was created, and no more once it was dropped`() = transaction(db) {
        assertTrue(SchemaUtils.listTables().any { it.endsWith("exposed_people") })
        SchemaUtils.drop(People)
        assertFalse(SchemaUtils.listTables().any { it.endsWith("exposed_people") })
    }

    @Test
    fun `an insert tells its key`() = transaction(db) {
        val first = People.insertAndGetId { it[name] = "Ada" }
        val second = People.insert { it[name] = "Grace" }[People.id]
        assertEquals(listOf(first, second), People.selectAll().orderBy(People.id).map { it[People.id] })
    }

    @Test
    fun `a batch tells the key of every row`() = transaction(db) {
        val rows = People.batchInsert((1..50).toList()) { this[People.name] = "person $it" }
        assertEquals(People.selectAll().orderBy(People.id).map { it[People.id] }, rows.map { it[People.id] })
    }

    @Test
    fun `dates, times and booleans come back, defaults too`() = transaction(db) {
        val day = LocalDate.of(1815, 12, 10).plusYears(100)
        val moment = LocalDateTime.of(2026, 11, 21, 3, 4, 5, 123_456_000)
        People.insert { it[name] = "Ada"; it[born] = day; it[seen] = moment; it[active] = false }
        People.insert { it[name] = "Grace" }
        val (ada, grace) = People.selectAll().orderBy(People.id).toList()
        assertEquals(listOf(day, moment, false), listOf(ada[People.born], ada[People.seen], ada[People.active]))
        assertEquals(listOf(null, null, true), listOf(grace[People.born], grace[People.seen], grace[People.active]))
    }

    @Test
    fun `queries are paged and ordered, nulls where the order says`() = transaction(db) {
        People.batchInsert((1..9).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "p$it"; this[People.age] = 10 - it }
        People.insert { it[name] = "p0" }
        val page = People.select(People.name).orderBy(People.age, SortOrder.ASC_NULLS_LAST).limit(3).offset(8).map { it[People.name] }
        assertEquals(listOf("p1", "p0"), page)
    }

    @Test
    fun `update, upsert and delete count and change rows`() = transaction(db) {
        People.insert { it[name] = "Ada"; it[age] = 36 }
        assertEquals(1, People.update({ People.name eq "Ada" }) { it[age] = 37 })
        People.upsert(People.name) { it[name] = "Ada"; it[age] = 38; it[active] = true }
        assertEquals(38, People.selectAll().single()[People.age])
        assertEquals(1, People.deleteWhere { People.name eq "Ada" })
    }

    @Test
    fun `an upsert that would update something else than asked is refused`() {
        assertThrows(UnsupportedByIrisException::class.java) {
            transaction(db) { People.upsert(People.name, onUpdateExclude = listOf(People.age)) { it[name] = "Ada"; it[age] = 36 } }
        }
    }

    @Test
    fun `a nested transaction that fails is undone alone, as often as it fails`() {
        transaction(db) {
            People.insert { it[name] = "Ada" }
            repeat(3) {
                runCatching {
                    transaction(db) {
                        People.insert { it[name] = "Grace" }
                        error("changed my mind")
                    }
                }
            }
            transaction(db) { People.insert { it[name] = "Kay" } }
        }
        assertEquals(listOf("Ada", "Kay"), names())
    }

    @Test
    fun `a block is not run again when it fails`() {
        var runs = 0
        assertThrows(ExposedSQLException::class.java) {
            transaction(db) {
                runs++
                People.insert { it[name] = "Ada" }
                People.insert { it[name] = "Ada" }
            }
        }
        assertEquals(1, runs)
    }

    @Test
    fun `Exposed's exception stays catchable and turns into ours`() {
        val twice = { transaction(db) { repeat(2) { People.insert { it[name] = "Ada" } } } }
        val exposed = assertThrows(ExposedSQLException::class.java) { twice() }
        assertEquals(UniqueViolationException::class.java, IrisException.from(exposed).javaClass)
        assertThrows(UniqueViolationException::class.java) { irisErrors { twice() } }
    }

    @Test
    fun `our queries run inside Exposed's transactions`() = transaction(db) {
        People.insert { it[name] = "Ada" }
        assertEquals(listOf("Ada"), IrisSelect.from(People).limit(1).fetch().map { it[People.name] })
    }

    @Test
    fun `READ UNCOMMITTED sees what is not committed, READ COMMITTED does not`() {
        iris.database().connector().use { other ->
            other.autoCommit = false
            other.prepareStatement("INSERT INTO exposed_people (name, active) VALUES ('Ada', 1)", false).executeUpdate()
            val dirty = transaction(db, Connection.TRANSACTION_READ_UNCOMMITTED) { People.selectAll().count() }
            val clean = transaction(db, Connection.TRANSACTION_READ_COMMITTED) { People.selectAll().count() }
            assertEquals(listOf(1L, 0L), listOf(dirty, clean))
            other.rollback()
        }
    }

    @Test
    fun `a read-only transaction refuses to write`() {
        val refusal = runCatching { transaction(db, readOnly = true) { People.insert { it[name] = "Ada" } } }
        assertTrue(refusal.isFailure)
        assertEquals(emptyList<String>(), names())
    }

    @Test
    fun `tables are looked up anew in every transaction, after a refusal too`() {
        assertTrue(transaction(db) { People.exists() })
        assertThrows(UnsupportedByIrisException::class.java) {
            @Suppress("DEPRECATION")
            transaction(db) { SchemaUtils.createMissingTablesAndColumns(UncountedPeople) }
        }
        transaction(db) { SchemaUtils.create(Pets) }
        assertTrue(transaction(db) { Pets.exists() })
        transaction(db) { SchemaUtils.drop(Pets) }
        assertFalse(transaction(db) { Pets.exists() })
    }

    private object Pets : LongIdTable("exposed_pets")

    /** What no ALTER TABLE can make of the table that is there. */
    private object UncountedPeople : Table("exposed_people") {
        val id = long("id")
    }

    @Test
    fun `a date may stand anywhere in a condition`() = transaction(db) {
        val day = LocalDate.of(2024, 2, 29)
        People.insert { it[name] = "Ada"; it[born] = day }
        assertEquals(1, People.selectAll().where { People.born.between(day.minusDays(1), day.plusDays(1)) }.count())
        assertEquals(1, People.selectAll().where { Coalesce(People.born, dateParam(day)) eq day }.count())
    }

    @Test
    fun `a text that the wire cannot carry is refused before it is sent`() {
        assertThrows(InvalidValueException::class.java) { transaction(db) { People.insert { it[name] = "a\u0000b" } } }
    }

    @Test
    fun `a statement of the outer of two blocking transactions is its own affair`() {
        transaction(db) {
            val outer = this
            transaction(db) { outer.exec("INSERT INTO exposed_people (name, active) VALUES ('Ada', 1)") }
        }
        assertEquals(listOf("Ada"), names())
    }

    @Test
    fun `a blocking statement inside a suspending transaction is refused`() {
        transaction(db) {
            val inner = object : Transaction() {
                override val db = this@ExposedTransactionTest.db
                override val transactionManager get() = TransactionManager.managerFor(db)
                override val readOnly = false
                override val outerTransaction: Transaction? = null
            }
            CurrentTransaction.push(inner)
            val refusal = runCatching { People.insert { it[name] = "Ada" } }
            CurrentTransaction.pop(inner)
            assertTrue(refusal.exceptionOrNull()!!.message!!.contains("io.github.exposediris.coroutines"))
        }
        assertEquals(emptyList<String>(), names())
    }

    private fun <R> ExposedConnection<*>.use(
        body: (ExposedConnection<*>) -> R,
    ): R = try {
        body(this)
    } finally {
        close()
    }
}
