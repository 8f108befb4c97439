package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.InvalidValueException
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.SuspendingTransaction
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.deleteAll
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.single
import io.github.exposediris.coroutines.toList
import io.github.exposediris.coroutines.update
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.CharacterColumnType
import org.jetbrains.exposed.v1.core.Coalesce
import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType
import org.jetbrains.exposed.v1.core.LiteralOp
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.asLiteral
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.java.javaUUID
import org.jetbrains.exposed.v1.core.statements.api.ExposedBlob
import org.jetbrains.exposed.v1.core.stringLiteral
import org.jetbrains.exposed.v1.datetime.date as kotlinDate
import org.jetbrains.exposed.v1.datetime.datetime as kotlinDateTime
import org.jetbrains.exposed.v1.datetime.time as kotlinTime
import org.jetbrains.exposed.v1.datetime.timestamp as kotlinTimestamp
import org.jetbrains.exposed.v1.javatime.date
import org.jetbrains.exposed.v1.javatime.datetime
import org.jetbrains.exposed.v1.javatime.duration
import org.jetbrains.exposed.v1.javatime.time
import org.jetbrains.exposed.v1.javatime.timestamp
import org.jetbrains.exposed.v1.javatime.timestampWithTimeZone
import org.jetbrains.exposed.v1.json.JsonColumnType
import org.jetbrains.exposed.v1.json.json
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.util.TimeZone
import java.util.UUID
import kotlin.uuid.Uuid
import kotlinx.datetime.LocalDate as KotlinLocalDate
import kotlinx.datetime.LocalDateTime as KotlinLocalDateTime
import kotlinx.datetime.LocalTime as KotlinLocalTime

/** Exposed's own column types in suspending transactions; those that Java tables have too are in the contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OptIn(kotlin.uuid.ExperimentalUuidApi::class, kotlin.time.ExperimentalTime::class)
open class SuspendedTypesTest {
    internal open val backend: Backend get() = Backend.R2DBC
    private object Kinds : Table("suspended_kinds") {
        val id = long("id").autoIncrement()
        override val primaryKey = PrimaryKey(id)
        val name = varchar("name", 4).nullable()
        val code = UUID.fromString("5f0a3c1e-9d4b-4a57-8d3a-0c9f4b7e2a61")
        val values: Map<Column<out Any?>, Any> = mapOf(
            ubyte("ubyte_of").nullable() to UByte.MAX_VALUE,
            ushort("ushort_of").nullable() to UShort.MAX_VALUE,
            uinteger("uinteger_of").nullable() to UInt.MAX_VALUE,
            ulong("ulong_of").nullable() to Long.MAX_VALUE.toULong(),
            javaUUID("java_uuid").nullable() to code,
            uuid("uuid_of").nullable() to Uuid.parse(code.toString()),
            integer("transformed").transform({ "no. $it" }, { it.drop(4).toInt() }).nullable() to "no. 7",
            enumeration<Thread.State>("ordinal_of").nullable() to Thread.State.WAITING,
            enumerationByName<Thread.State>("name_of", 20).nullable() to Thread.State.NEW,
            binary("binary_of", 8).nullable() to byteArrayOf(0, -1, 39, 92),
            blob("blob_of").nullable() to ExposedBlob(ByteArray(100_000) { it.toByte() }),
            json<List<String>>("json_of", { it.joinToString("|") }, { it.split("|") }).nullable() to listOf("it's", "a\nb"),
            date("date_of").nullable() to LocalDate.of(2018, 11, 4),
            time("time_of").nullable() to LocalTime.of(10, 11, 12, 123_456_789),
            datetime("datetime_of").nullable() to LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1_000),
            timestamp("timestamp_of").nullable() to Instant.parse("2026-10-25T00:30:00.123456789Z"),
            duration("duration_of").nullable() to Duration.ofNanos(-1),
            kotlinDate("kotlin_date").nullable() to KotlinLocalDate(1840, 12, 31),
            kotlinTime("kotlin_time").nullable() to KotlinLocalTime(10, 11, 12, 123_456_789),
            kotlinDateTime("kotlin_datetime").nullable() to KotlinLocalDateTime(2026, 3, 29, 2, 30, 0, 123_456_000),
            kotlinTimestamp("kotlin_timestamp").nullable() to kotlin.time.Instant.parse("1883-11-18T17:00:00.500000001Z"),
        )
    }

    private val fixture = SuspendingFixture(backend = backend)

    @BeforeAll
    fun create() = suspending { SchemaUtils.create(Kinds) }

    @AfterAll
    fun close() = fixture.close()

    private fun <T> suspending(work: suspend SuspendingTransaction.() -> T): T =
        runBlocking { newSuspendedTransaction(db = fixture.db) { work() } }

    private fun inZone(zone: String, work: () -> Unit) {
        val before = TimeZone.getDefault()
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone))
            work()
        } finally {
            TimeZone.setDefault(before)
        }
    }

    @Suppress("UNCHECKED_CAST")
    private fun each(check: (Column<Any?>, Any) -> Unit) = Kinds.values.forEach { (column, value) -> check(column as Column<Any?>, value) }

    @Test
    fun `a bound value comes back in another time zone`() = each { column, value ->
        inZone("Europe/Berlin") { suspending { Kinds.insert { it[column] = value } } }
        inZone("America/Sao_Paulo") {
            val read = suspending { Kinds.selectAll().single()[column].also { Kinds.deleteAll() } }
            if (value is ByteArray) assertArrayEquals(value, read as ByteArray) else assertEquals(value, read, column.name)
        }
    }

    @Test
    fun `a bound value finds its row`() = each { column, value ->
        if (value !is ExposedBlob) {
            suspending {
                Kinds.insert { it[column] = value }
                assertEquals(1, Kinds.selectAll().where(column eq value).toList().size, column.name)
                Kinds.deleteAll()
            }
        }
    }

    @Test
    fun `NULL is kept`() = suspending {
        @Suppress("UNCHECKED_CAST")
        Kinds.insert { row -> Kinds.values.keys.forEach { row[it as Column<Any?>] = null } }
        val read = Kinds.selectAll().single()
        Kinds.values.keys.forEach { assertEquals(null, read[it], it.name) }
        Kinds.deleteAll()
        Unit
    }

    private fun refusal(work: suspend SuspendingTransaction.() -> Unit): String? =
        assertThrows(InvalidValueException::class.java) { suspending(work) }.message

    @Test
    fun `what a column would cut is refused by every statement, with the column's name`() {
        val problem = "Column suspended_kinds.name: the text has 6 characters, those beyond U+FFFF counted as two, and the column takes " +
            "4; nothing was sent."
        assertEquals(problem, refusal { Kinds.insert { it[name] = "🐦🐦🐦" } })
        assertEquals(problem, refusal { Kinds.update { it[name] = "🐦🐦🐦" } })
        assertEquals(problem, refusal { Kinds.batchInsert(listOf("a", "🐦🐦🐦")) { this[Kinds.name] = it } })
        assertEquals(0, suspending { Kinds.selectAll().toList().size })
    }

    @Test
    fun `a line break in the text of a statement is refused`() {
        assertEquals(
            "A literal holds \\n or \\r, as Exposed writes a line break, which IRIS would take for two characters; bind the value with " +
                "stringParam(…); nothing was sent.",
            refusal { Kinds.selectAll().where(Kinds.name eq stringLiteral("a\nb")).toList() },
        )
    }

    /** Exposed writes both as they are, so that the quote would end the literal. */
    @Test
    fun `a quote in JSON or a character in the text of a statement is refused`() {
        fun message(what: String) = "A literal holds a quote in $what, which Exposed writes as it is, so that it would end the literal; " +
            "bind the value with a parameter; nothing was sent."
        val attack = LiteralOp(JsonColumnType<String>({ it }, { it }), "x' OR '1'='1")
        val quote = LiteralOp(CharacterColumnType(), '\'')
        assertEquals(message("JSON"), refusal { Kinds.selectAll().where(Kinds.name eq attack).toList() })
        assertEquals(message("a character"), refusal { Kinds.selectAll().where(Coalesce(Kinds.name, quote) eq "a").toList() })
        assertEquals(message("JSON"), refusal { Kinds.update({ Kinds.name eq attack }) { it[name] = "a" } })
    }

    @Test
    fun `bytes in the text of a statement are refused`() {
        val (column, value) = Kinds.values.entries.single { it.key.name == "binary_of" }
        @Suppress("UNCHECKED_CAST")
        val literal = (column as ExpressionWithColumnType<Any?>).asLiteral(value)
        @Suppress("UNCHECKED_CAST")
        val refusal = assertThrows(UnsupportedByIrisException::class.java) {
            suspending { Kinds.insert { it.update(column as Column<Any?>, literal) } }
        }
        assertEquals("IRIS has no binary literal; bind the value as a parameter.", refusal.message)
    }

    @Test
    fun `a timestamp with a time zone is refused where it is declared`() {
        val zoned = object : Table("suspended_zoned") {
            val at = timestampWithTimeZone("at_of")
        }
        assertThrows(UnsupportedByIrisException::class.java) { suspending { SchemaUtils.create(zoned) } }
    }
}
