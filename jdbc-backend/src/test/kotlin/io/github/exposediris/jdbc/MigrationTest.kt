package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.embedded.EmbeddedIris
import org.jetbrains.exposed.v1.core.ReferenceOption
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.core.java.javaUUID
import org.jetbrains.exposed.v1.javatime.CurrentDateTime
import org.jetbrains.exposed.v1.javatime.date
import org.jetbrains.exposed.v1.javatime.datetime
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.jetbrains.exposed.v1.migration.jdbc.MigrationUtils
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.math.BigDecimal
import java.time.LocalDate
import java.time.LocalDateTime
import java.util.UUID

/** Exposed's SchemaUtils and MigrationUtils: after a create nothing is to be done, after a change exactly that. */
@Suppress("DEPRECATION")
class MigrationTest : MigrationFixture() {
    private enum class Mood { GOOD, BAD }

    private object Everything : LongIdTable("everything") {
        val short = short("short")
        val text = varchar("name", 80).default("it's \"x\"").index()
        val long = text("long_text").nullable()
        val large = largeText("large_text").nullable()
        val amount = decimal("amount", 10, 2).default(BigDecimal("1.50"))
        val count = integer("count").default(-3)
        val ratio = double("ratio").nullable()
        val flag = bool("flag").default(true)
        val off = bool("off").default(false)
        val day = date("day").default(LocalDate.of(2020, 2, 29))
        val at = datetime("at").defaultExpression(CurrentDateTime)
        val key = javaUUID("key").default(UUID(1, 2))
        val bytes = binary("bytes", 30).nullable()
        val mood = enumerationByName<Mood>("mood", 10).default(Mood.BAD)
        val order = integer("order").uniqueIndex()
        val owner = reference("owner", Owners.id, onDelete = ReferenceOption.CASCADE)
        val note = varchar("note", 10).default("")

        init {
            index("two_columns", false, text, count)
        }
    }

    @Test
    fun `after a create there is nothing to do`() = inTransaction {
        SchemaUtils.create(Owners, Everything)

        assertEquals(emptyList<String>(), needed(Owners, Everything))
        assertEquals(emptyList<String>(), SchemaUtils.statementsRequiredToActualizeScheme(Owners, Everything, withLogs = false))
        assertEquals(emptyList<String>(), SchemaUtils.addMissingColumnsStatements(Owners, Everything, withLogs = false))
        assertEquals(emptyList<String>(), SchemaUtils.checkMappingConsistence(Owners, Everything, withLogs = false))
    }

    @Test
    fun `tables that are not there are created, those that are get what they lack`() = inTransaction {
        exec("CREATE TABLE owners (id BIGINT IDENTITY)")
        SchemaUtils.createMissingTablesAndColumns(Owners, Everything, withLogs = false)

        assertEquals(emptyList<String>(), needed(Owners, Everything))
    }

    @Test
    fun `a missing column is added`() =
        change("CREATE TABLE plain (id INTEGER PRIMARY KEY)", Plain, "ALTER TABLE plain ADD title VARCHAR(20) NOT NULL")

    @Test
    fun `a column that no object has is dropped`() = change(
        "CREATE TABLE plain (id INTEGER PRIMARY KEY, title VARCHAR(20) NOT NULL, former INTEGER)", Plain,
        "ALTER TABLE plain DROP COLUMN former",
    )

    @Test
    fun `a length is changed`() = change(
        "CREATE TABLE plain (id INTEGER PRIMARY KEY, title VARCHAR(10) NOT NULL)", Plain,
        "ALTER TABLE plain ALTER COLUMN title VARCHAR(20)",
    )

    @Test
    fun `a type is changed`() = change(
        "CREATE TABLE plain (id INTEGER PRIMARY KEY, title INTEGER NOT NULL)", Plain,
        "ALTER TABLE plain ALTER COLUMN title VARCHAR(20)",
    )

    @Test
    fun `spellings of one type are no difference`() =
        change("CREATE TABLE plain (id INT PRIMARY KEY, TITLE NVARCHAR(20) NOT NULL)", Plain)

    @Test
    fun `a column becomes NOT NULL`() = change(
        "CREATE TABLE plain (id INTEGER PRIMARY KEY, title VARCHAR(20))", Plain,
        "ALTER TABLE plain ALTER COLUMN title NOT NULL",
    )

    private object Lenient : Table("lenient") {
        val name = varchar("title", 20).nullable()
        val count = integer("count").default(7)
    }

    @Test
    fun `a column becomes nullable`() = change(
        "CREATE TABLE lenient (title VARCHAR(20) NOT NULL, \"count\" INTEGER DEFAULT 7 NOT NULL)", Lenient,
        "ALTER TABLE lenient ALTER COLUMN title NULL",
    )

    @Test
    fun `a default is set`() = change(
        "CREATE TABLE lenient (title VARCHAR(20), \"count\" INTEGER NOT NULL)", Lenient,
        "ALTER TABLE lenient ALTER COLUMN \"count\" SET DEFAULT (7)",
    )

    @Test
    fun `a default is changed`() = change(
        "CREATE TABLE lenient (title VARCHAR(20), \"count\" INTEGER DEFAULT 8 NOT NULL)", Lenient,
        "ALTER TABLE lenient ALTER COLUMN \"count\" SET DEFAULT (7)",
    )

    private object Begun : Table("begun") {
        val at = datetime("at").default(LocalDateTime.of(2026, 1, 1, 0, 0))
        val until = datetime("until").default(LocalDateTime.of(2027, 1, 1, 12, 0))
    }

    @Test
    fun `a date is the default of a moment that is its midnight, and of no other`() = change(
        "CREATE TABLE begun (\"at\" TIMESTAMP2 DEFAULT '2026-01-01' NOT NULL, until TIMESTAMP2 DEFAULT '2027-01-01' NOT NULL)", Begun,
        "ALTER TABLE begun ALTER COLUMN until SET DEFAULT ('2027-01-01 12:00:00')",
    )

    @Test
    fun `a default is dropped`() = change(
        "CREATE TABLE lenient (title VARCHAR(20) DEFAULT 'x', \"count\" INTEGER DEFAULT 7 NOT NULL)", Lenient,
        "ALTER TABLE lenient ALTER COLUMN title DROP DEFAULT",
    )

    private object Identified : Table("identified") {
        val id = long("id").autoIncrement()
    }

    @Test
    fun `a column cannot become an identity`() = inTransaction {
        exec("CREATE TABLE identified (id BIGINT NOT NULL)")
        val refusal = assertThrows(UnsupportedByIrisException::class.java) { needed(Identified) }
        assertEquals(
            "IRIS has no way to make an existing column count by itself (identified.id); add a column of another name, copy the " +
                "values, drop the old one and rename the new.",
            refusal.message,
        )
    }

    private object Unidentified : Table("identified") {
        val id = long("id")
    }

    @Test
    fun `an identity cannot become a plain column`() = inTransaction {
        exec("CREATE TABLE identified (id BIGINT IDENTITY)")
        val refusal = assertThrows(UnsupportedByIrisException::class.java) { needed(Unidentified) }
        assertTrue(refusal.message!!.startsWith("IRIS has no way to stop a column that counts by itself (identified.id)"), refusal.message)
    }

    private object Streamed : Table("streamed") {
        val body = largeText("body")
    }

    @Test
    fun `a stream cannot become anything else, nor the reverse`() = inTransaction {
        exec("CREATE TABLE streamed (body VARCHAR(30) NOT NULL)")
        val refusal = assertThrows(UnsupportedByIrisException::class.java) { needed(Streamed) }
        assertTrue(
            refusal.message!!.startsWith("IRIS has no change from VARCHAR(30) to LONGVARCHAR, of a stream (streamed.body)"),
            refusal.message,
        )
    }

    @Test
    fun `a missing primary key is added`() = change(
        "CREATE TABLE plain (id INTEGER NOT NULL, title VARCHAR(20) NOT NULL)", Plain,
        "ALTER TABLE plain ADD PRIMARY KEY (id)",
    )

    @Test
    fun `a missing column that is the primary key is added, then made the key`() =
        change("CREATE TABLE plain (title VARCHAR(20) NOT NULL)", Plain, "ALTER TABLE plain ADD id INT PRIMARY KEY")

    @Test
    fun `a column under a new name is another column`() = change(
        "CREATE TABLE plain (id INTEGER PRIMARY KEY, label VARCHAR(20) NOT NULL)", Plain,
        "ALTER TABLE plain ADD title VARCHAR(20) NOT NULL", "ALTER TABLE plain DROP COLUMN label",
    )

    private object Commented : Table("commented") {
        val name = varchar("title", 20).comment("what it is called")
    }

    @Test
    fun `a description stays, and cannot be changed`() {
        inTransaction {
            exec("CREATE TABLE commented (title VARCHAR(20) %DESCRIPTION 'what it is called' NOT NULL)")
            assertEquals(emptyList<String>(), needed(Commented))
        }
        dropAll()
        inTransaction {
            exec("CREATE TABLE commented (title VARCHAR(20) %DESCRIPTION 'something else' NOT NULL)")
            val refusal = assertThrows(UnsupportedByIrisException::class.java) { needed(Commented) }
            assertTrue(
                refusal.message!!.startsWith("IRIS has no statement that changes a description (commented.title); keep the text"),
                refusal.message,
            )
        }
        dropAll()
        change("CREATE TABLE plain (id INTEGER PRIMARY KEY, title VARCHAR(20) %DESCRIPTION 'kept' NOT NULL)", Plain)
    }

    @Test
    fun `a comment is refused at creation, with the word to use instead`() = inTransaction {
        val refusal = assertThrows(UnsupportedByIrisException::class.java) { SchemaUtils.create(Commented) }
        assertEquals(
            "IRIS has no statement that describes a column; describe column commented.title where it is created, with " +
                "describedAs(…) in place of comment(…).",
            refusal.message,
        )
        assertFalse(SchemaUtils.listTables().any { it.endsWith("commented") })
    }

    @Test
    fun `where the dictionary is closed, what cannot be told is no difference`() {
        EmbeddedIris.builder().dictionaryDenied().start().use { closed ->
            IrisJdbc.connect(IrisOptions.parse(closed.url())).use { restricted ->
                transaction(restricted.database()) {
                    SchemaUtils.create(Owners, Everything)
                    assertEquals(emptyList<String>(), needed(Owners, Everything))
                    exec("ALTER TABLE everything DROP COLUMN note")
                    assertEquals(listOf("ALTER TABLE everything ADD note VARCHAR(10) DEFAULT '' NOT NULL"), needed(Everything))
                }
            }
        }
    }
}
