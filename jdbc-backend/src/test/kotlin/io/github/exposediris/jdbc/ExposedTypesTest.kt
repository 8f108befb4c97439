package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.InvalidValueException
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.embedded.EmbeddedIris
import org.jetbrains.exposed.v1.core.Coalesce
import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.ColumnType
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType
import org.jetbrains.exposed.v1.core.IsDistinctFromOp
import org.jetbrains.exposed.v1.core.JoinType
import org.jetbrains.exposed.v1.core.QueryParameter
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.alias
import org.jetbrains.exposed.v1.core.asLiteral
import org.jetbrains.exposed.v1.core.dao.id.EntityID
import org.jetbrains.exposed.v1.core.dao.id.IdTable
import org.jetbrains.exposed.v1.core.and
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.greater
import org.jetbrains.exposed.v1.core.inSubQuery
import org.jetbrains.exposed.v1.core.isNull
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi
import org.jetbrains.exposed.v1.javatime.dateTimeLiteral
import org.jetbrains.exposed.v1.javatime.datetime
import org.jetbrains.exposed.v1.javatime.timestamp
import org.jetbrains.exposed.v1.javatime.timestampWithTimeZone
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.json.json
import org.jetbrains.exposed.v1.jdbc.batchInsert
import org.jetbrains.exposed.v1.jdbc.deleteAll
import org.jetbrains.exposed.v1.jdbc.deleteWhere
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.select
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.jetbrains.exposed.v1.jdbc.update
import org.jetbrains.exposed.v1.jdbc.upsert
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import java.time.Instant
import java.time.LocalDateTime
import java.util.Random
import java.util.TimeZone

/** The column types of exposed-core, -java-time, -kotlin-datetime and -json in Exposed's own transactions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExposedTypesTest {
    private object Named : Table("exposed_named") {
        val name = varchar("name", 4).uniqueIndex()
        val price = decimal("price", 6, 2).nullable()
        val seen = timestamp("seen").nullable()
        val moment = datetime("moment").default(LocalDateTime.of(2026, 3, 29, 2, 30, 0, 500_000_000))
        val note = varchar("note", 20).default("it's\n\\n")
    }

    private object Quotes : Table("exposed_quotes") {
        val letter = char("letter").nullable()
        val document = json<String>("document", { it }, { it }).nullable()
    }

    /** An application's own type, whose values are streams. */
    private class Streamed : ColumnType<ByteArray>() {
        override fun sqlType() = "VARBINARY(9)"

        override fun valueFromDB(value: Any) = value as ByteArray

        override fun setParameter(stmt: PreparedStatementApi, index: Int, value: Any?) =
            stmt.setInputStream(index, (value as ByteArray).inputStream(), false)
    }

    private object Streams : Table("exposed_streams") {
        val bytes = registerColumn("bytes_of", Streamed())
    }

    private object Codes : IdTable<String>("exposed_codes") {
        override val id: Column<EntityID<String>> = varchar("id", 3).entityId()
        override val primaryKey = PrimaryKey(id)
        val parent = optReference("parent", Codes)
    }

    private val server = EmbeddedIris.start()
    private val iris = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(2))
    private val db = iris.database()

    @BeforeAll
    fun create() = transaction(db) { SchemaUtils.create(Kinds, Named, Codes, Quotes, Streams) }

    @BeforeEach
    fun empty() {
        transaction(db) {
            Kinds.deleteAll()
            Named.deleteAll()
        }
    }

    @AfterAll
    fun close() {
        iris.close()
        server.close()
    }

    private fun assertSame(expected: Any?, actual: Any?, column: Column<*>) =
        if (expected is ByteArray) {
            assertArrayEquals(expected, actual as ByteArray?, column.name)
        } else {
            assertEquals(expected, actual, column.name)
        }

    @Suppress("UNCHECKED_CAST")
    private fun each(kinds: Map<Column<out Any?>, List<Any>>, check: (Column<Any?>, Any) -> Unit) =
        kinds.forEach { (column, values) -> values.forEach { check(column as Column<Any?>, it) } }

    private fun inZone(zone: String, work: () -> Unit) {
        val before = TimeZone.getDefault()
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone))
            work()
        } finally {
            TimeZone.setDefault(before)
        }
    }

    @Test
    fun `a bound value comes back in another time zone, and finds its row`() = each(Kinds.written + Kinds.bound) { column, value ->
        inZone("Europe/Berlin") { transaction(db) { Kinds.insert { it[column] = value } } }
        inZone("America/Sao_Paulo") {
            transaction(db) {
                assertSame(value, Kinds.selectAll().where { column eq value }.single()[column], column)
                Kinds.deleteAll()
            }
        }
    }

    @Test
    fun `a value that stands in the text of the statement comes back`() = inZone("America/Sao_Paulo") {
        each(Kinds.written) { column, value ->
            transaction(db) {
                Kinds.insert { it.update(column, (column as ExpressionWithColumnType<Any?>).asLiteral(value)) }
                assertSame(value, Kinds.selectAll().single()[column], column)
                Kinds.deleteAll()
            }
        }
    }

    @Test
    fun `a stream comes back`() = each(Kinds.streams) { column, value ->
        transaction(db) {
            Kinds.insert { it[column] = value }
            assertEquals(value, Kinds.selectAll().single()[column], column.name)
            Kinds.deleteAll()
        }
    }

    @Test
    fun `NULL is kept in a column of every type`() = transaction(db) {
        val columns = Kinds.columns - Kinds.id
        @Suppress("UNCHECKED_CAST")
        Kinds.insert { row -> columns.forEach { row[it as Column<Any?>] = null } }
        val row = Kinds.selectAll().single()
        columns.forEach { column ->
            assertNull(row[column], column.name)
            assertEquals(1L, Kinds.selectAll().where { column.isNull() }.count(), column.name)
        }
    }

    @Test
    fun `keys of entities are kept, as references too`() = transaction(db) {
        Codes.insert { it[id] = "a'b" }
        Codes.insert {
            it[id] = "x"
            it[parent] = "a'b"
        }
        assertEquals("a'b", Codes.selectAll().where { Codes.id eq "x" }.single()[Codes.parent]?.value)
        rollback()
    }

    @Test
    fun `defaults hold on the server as they do in the program`() = transaction(db) {
        exec("INSERT INTO exposed_named (name) VALUES ('raw')")
        val row = Named.selectAll().single()
        assertEquals(LocalDateTime.of(2026, 3, 29, 2, 30, 0, 500_000_000), row[Named.moment])
        assertEquals("it's\n\\n", row[Named.note])
    }

    private fun refusal(work: () -> Unit): String? = assertThrows(InvalidValueException::class.java) { transaction(db) { work() } }.message

    @Test
    fun `what a column would cut is refused by every statement, with the column's name`() {
        val price = "Column exposed_named.price: the decimal has 3 digits after the point, and DECIMAL(6, 2) keeps 2; nothing was sent."
        transaction(db) { Named.insert { it[name] = "Ada" } }
        assertEquals(price, refusal { Named.insert { it[name] = "x"; it[Named.price] = "1.005".toBigDecimal() } })
        assertEquals(price, refusal { Named.update({ Named.name eq "Ada" }) { it[Named.price] = "1.005".toBigDecimal() } })
        assertEquals(price, refusal { Named.upsert(Named.name) { it[name] = "Ada"; it[Named.price] = "1.005".toBigDecimal() } })
        assertEquals(price, refusal {
            Named.batchInsert(listOf("a" to "1", "b" to "1.005")) { (key, value) ->
                this[Named.name] = key
                this[Named.price] = value.toBigDecimal()
            }
        })
        assertEquals(
            "Column exposed_named.name: the text has 6 characters, those beyond U+FFFF counted as two, and the column takes 4; nothing " +
                "was sent.",
            refusal { Named.insert { it[name] = "🐦🐦🐦" } },
        )
        assertEquals(
            "Column exposed_named.seen: the date is not between 1840-12-31 and 9999-12-31; nothing was sent.",
            refusal { Named.insert { it[name] = "x"; it[seen] = Instant.parse("1840-12-30T23:59:59.999999999Z") } },
        )
        assertEquals(listOf("Ada"), transaction(db) { Named.selectAll().map { it[Named.name] } })
    }

    /** Exposed checks it before anyone else can, and names no column. */
    @Test
    fun `a text that is too long is refused by Exposed itself`() {
        val refusal = assertThrows(IllegalArgumentException::class.java) { transaction(db) { Named.insert { it[name] = "Grace" } } }
        assertEquals("Value can't be stored to database column because exceeds length (5 > 4)", refusal.message)
    }

    @Test
    fun `half of the range of ulong is refused`() {
        @Suppress("UNCHECKED_CAST")
        val ulong = Kinds.columns.single { it.name == "ulong_of" } as Column<ULong?>
        assertEquals(
            "Column exposed_kinds.ulong_of: the number is not between 0 and 9223372036854775807; nothing was sent.",
            refusal { Kinds.insert { it[ulong] = ULong.MAX_VALUE } },
        )
    }

    @Test
    fun `a moment of now is kept and found, however fine`() = transaction(db) {
        val now = Instant.parse("2026-01-01T00:00:00.000000001Z")
        Named.insert { it[name] = "Ada"; it[seen] = now }
        repeat(7) {
            assertEquals(now, Named.selectAll().where { (Named.seen eq now) and (Named.seen greater now.minusNanos(1)) }
                .single()[Named.seen])
        }
    }

    /** IS DISTINCT FROM is written with its value twice. */
    @Test
    fun `a stream that a rule repeats is the same at each place`() = transaction(db) {
        Streams.insert { it[bytes] = byteArrayOf(1, 2) }
        fun others(value: ByteArray) =
            Streams.selectAll().where { IsDistinctFromOp(Streams.bytes, QueryParameter(value, Streams.bytes.columnType)) }.count()
        assertEquals(0, others(byteArrayOf(1, 2)))
        assertEquals(1, others(byteArrayOf(1, 3)))
    }

    /** Exposed writes both as they are, so that a quote would end the literal. */
    @Test
    fun `JSON and a character in the text of a statement stay literals, or are refused`() {
        val seed = Integer.getInteger("testkit.seed", 20261121)
        val random = Random(seed.toLong())
        val signs = "'ab\"{}-;,=( )%?"
        repeat(Integer.getInteger("testkit.values", 2_000) / 5) {
            val text = (0 until random.nextInt(8)).joinToString("") { signs[random.nextInt(signs.length)].toString() }
            val letter = signs[random.nextInt(signs.length)]
            val work = {
                transaction(db) {
                    Quotes.insert {
                        it.update(document, Quotes.document.asLiteral(text))
                        it.update(Quotes.letter, Quotes.letter.asLiteral(letter))
                    }
                    val row = Quotes.selectAll().where { (Quotes.document eq Quotes.document.asLiteral(text)) }.single()
                    assertEquals(text to letter, row[Quotes.document] to row[Quotes.letter], "seed $seed")
                    assertEquals(1, Quotes.deleteAll(), "seed $seed")
                }
            }
            if ("'" in text + letter) {
                val refusal = assertThrows(InvalidValueException::class.java, work, "$text $letter, seed $seed").message!!
                assertTrue(refusal.matches(Regex("A literal holds a quote in (JSON|a character), which Exposed writes as it is, .*")),
                    refusal)
            } else {
                work()
            }
        }
    }

    @Test
    fun `JSON that would add a condition is refused, in joins and sub-queries too`() {
        val attack = Quotes.document.asLiteral("x' OR '1'='1")
        val other = Quotes.alias("other")
        val join = Quotes.join(other, JoinType.INNER, additionalConstraint = { other[Quotes.document] eq attack })
        val nested = Quotes.select(Quotes.letter).where { Quotes.document eq attack }
        val message = "A literal holds a quote in JSON, which Exposed writes as it is, so that it would end the literal; bind the value " +
            "with a parameter; nothing was sent."
        assertEquals(message, refusal { Quotes.deleteWhere { document eq attack } })
        assertEquals(message, refusal { join.selectAll().toList() })
        assertEquals(message, refusal { nested.alias("n").selectAll().toList() })
        assertEquals(message, refusal { Quotes.selectAll().where { Quotes.letter inSubQuery nested }.toList() })
        assertEquals(message, refusal { Quotes.update({ Coalesce(Quotes.document, attack) eq attack }) { it[letter] = 'a' } })
    }

    @Test
    fun `a moment in the text of a statement is refused`() {
        val refusal = refusal { Named.selectAll().where { Named.moment eq dateTimeLiteral(LocalDateTime.of(2026, 1, 1, 0, 0)) }.toList() }
        assertEquals(
            "A literal holds a date and time as Exposed writes it, in the JVM's time zone; bind the value with dateTimeParam(…) or " +
                "timestampParam(…); nothing was sent.",
            refusal,
        )
    }

    @Test
    fun `bytes in the text of a statement are refused`() {
        each(Kinds.bound.filterKeys { it.name == "binary_of" }) { column, value ->
            val refusal = assertThrows(UnsupportedByIrisException::class.java) {
                transaction(db) { Kinds.insert { it.update(column, (column as ExpressionWithColumnType<Any?>).asLiteral(value)) } }
            }
            assertEquals("IRIS has no binary literal; bind the value as a parameter.", refusal.message)
        }
    }

    @Test
    fun `a timestamp with a time zone is refused where it is declared`() {
        val zoned = object : Table("exposed_zoned") {
            val at = timestampWithTimeZone("at_of")
        }
        val refusal = assertThrows(UnsupportedByIrisException::class.java) { transaction(db) { SchemaUtils.create(zoned) } }
        assertEquals(
            "IRIS has no timestamp with a time zone; use offsetDateTime(name) of io.github.exposediris.core.table, or store UTC in " +
                "timestamp(name).",
            refusal.message,
        )
    }

    @Test
    fun `an array, and a decimal beyond IRIS's, are refused where they are declared`() {
        val array = object : Table("exposed_array") {
            val numbers = array<Int>("numbers")
        }
        val long = object : Table("exposed_long") {
            val number = decimal("number", 40, 20)
        }
        for (table in listOf(array, long)) {
            assertThrows(UnsupportedByIrisException::class.java) { transaction(db) { SchemaUtils.create(table) } }
        }
    }

    /** What an application writes by itself is read as the driver gives it. */
    @Test
    fun `rows of a statement in the application's own words are the driver's`() = transaction(db) {
        Named.insert { it[name] = "Ada" }
        val (moment, note) = exec("SELECT moment, 'a\\nb' AS note FROM exposed_named") { rows ->
            rows.next()
            rows.getObject(1) to rows.getString(2)
        }!!
        assertEquals("a\\nb", note)
        assertEquals("2026-03-29 02:30:00.5", moment)
    }
}
