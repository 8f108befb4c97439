package io.github.exposediris.coverage

import io.github.exposediris.core.error.UnsupportedByIrisException
import java.math.BigDecimal
import kotlin.uuid.ExperimentalUuidApi
import kotlin.uuid.Uuid
import org.jetbrains.exposed.v1.core.BiCompositeColumn
import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.ColumnType
import org.jetbrains.exposed.v1.core.IntegerColumnType
import org.jetbrains.exposed.v1.core.LiteralOp
import org.jetbrains.exposed.v1.core.ReferenceOption
import org.jetbrains.exposed.v1.core.Schema
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.VarCharColumnType
import org.jetbrains.exposed.v1.core.blobParam
import org.jetbrains.exposed.v1.core.columnTransformer
import org.jetbrains.exposed.v1.core.dao.id.EntityID
import org.jetbrains.exposed.v1.core.dao.id.IdTable
import org.jetbrains.exposed.v1.core.dao.id.IntIdTable
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.greater
import org.jetbrains.exposed.v1.core.intLiteral
import org.jetbrains.exposed.v1.core.java.javaUUID
import org.jetbrains.exposed.v1.core.statements.api.ExposedBlob
import org.jetbrains.exposed.v1.core.stringLiteral
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.insertAndGetId
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** BIGINT in place of INT. */
private val LONG_NUMBER = object : ColumnType<Int>() {
    override fun sqlType() = "BIGINT"

    override fun valueFromDB(value: Any) = (value as Number).toInt()
}

/** Columns, keys and indexes as Exposed's users declare them: created, filled and read. */
@OptIn(ExperimentalUuidApi::class)
class TablesTest {
    private enum class Colour { RED, GREEN }

    private object Kinds : Table("kinds") {
        val byte = byte("a_byte")
        val ubyte = ubyte("a_ubyte")
        val short = short("a_short")
        val ushort = ushort("a_ushort")
        val integer = integer("an_integer")
        val uinteger = uinteger("a_uinteger")
        val long = long("a_long")
        val ulong = ulong("a_ulong")
        val float = float("a_float")
        val double = double("a_double")
        val decimal = decimal("a_decimal", 10, 2)
        val char = char("a_char")
        val chars = char("some_chars", 5)
        val varchar = varchar("a_varchar", 20)
        val text = text("a_text")
        val mediumText = mediumText("a_medium_text")
        val largeText = largeText("a_large_text")
        val bool = bool("a_bool")
        val uuid = uuid("a_uuid")
        val javaUuid = javaUUID("a_java_uuid")
        val ordinal = enumeration<Colour>("an_ordinal")
        val name = enumerationByName<Colour>("a_name", 10)
        val custom = customEnumeration("a_custom", "VARCHAR(10)", { Colour.valueOf(it.toString()) }, { it.name })
    }

    private object Bytes : Table("bytes") {
        val some = binary("some")
        val few = binary("few", 4)
        val many = blob("many")
    }

    private val uuid = Uuid.parse("00000000-0000-0000-0000-00000000000a")
    private val javaUuid = java.util.UUID(0, 10)

    @Test
    fun `a value of each type comes back`() = OneServer(Kinds).use { server ->
        val values: Map<Column<*>, Any> = mapOf(
            Kinds.byte to (-3).toByte(), Kinds.ubyte to 200.toUByte(), Kinds.short to 300.toShort(), Kinds.ushort to 60_000.toUShort(),
            Kinds.integer to 70_000, Kinds.uinteger to 4_000_000_000u, Kinds.long to 5_000_000_000L,
            Kinds.ulong to 5uL, Kinds.float to 0.5f,
            Kinds.double to 0.25, Kinds.decimal to BigDecimal("1.25"), Kinds.char to 'x', Kinds.chars to "abc", Kinds.varchar to "it's",
            Kinds.text to "text", Kinds.mediumText to "medium", Kinds.largeText to "large", Kinds.bool to true, Kinds.uuid to uuid,
            Kinds.javaUuid to javaUuid, Kinds.ordinal to Colour.GREEN, Kinds.name to Colour.GREEN, Kinds.custom to Colour.RED,
        )
        server.transaction {
            @Suppress("UNCHECKED_CAST")
            Kinds.insert { row -> values.forEach { (column, value) -> row[column as Column<Any>] = value } }
            val row = Kinds.selectAll().single()
            values.forEach { (column, value) -> assertEquals(value, row[column], column.name) }
        }
    }

    @Test
    fun `bytes come back`() = OneServer(Bytes).use { server ->
        val bytes = byteArrayOf(0, 1, -1)
        server.transaction {
            Bytes.insert { it[some] = bytes; it[few] = bytes; it[many] = blobParam(ExposedBlob(bytes)) }
            val row = Bytes.selectAll().single()
            listOf(row[Bytes.some], row[Bytes.few], row[Bytes.many].bytes).forEach { assertArrayEquals(bytes, it) }
        }
    }

    private object Defaults : IntIdTable("defaults") {
        val text = varchar("text", 9).default("none")
        val number = integer("number").defaultExpression(intLiteral(7))
        val counted = integer("counted").clientDefault { 3 }
        val open = integer("open").nullable()
        val java = javaUUID("java").autoGenerate()
        val kotlin = uuid("kotlin").autoGenerate()
        val told = integer("told").withDefinition("DEFAULT", stringLiteral("5")).databaseGenerated()
        val own = registerColumn<Int>("own", IntegerColumnType()).default(1)
    }

    @Test
    fun `what is left out takes its default`() = OneServer(Defaults).use { server ->
        server.transaction {
            Defaults.insert { }
            val row = Defaults.selectAll().single()
            val plain = listOf(Defaults.text, Defaults.number, Defaults.counted, Defaults.open, Defaults.told, Defaults.own)
            assertEquals(listOf("none", 7, 3, null, 5, 1), plain.map { row[it] })
            assertTrue(row[Defaults.java].version() == 4 && row[Defaults.kotlin] != uuid)
        }
    }

    private object Converted : Table("converted") {
        val whole = integer("whole").transform({ "n$it" }, { it.drop(1).toInt() })
        val maybe = integer("maybe").nullable().transform<Int, String>({ it?.let { n -> "n$n" } }, { it?.drop(1)?.toInt() })
        val classed = integer("classed").transform(columnTransformer<Int, String>({ it.drop(1).toInt() }, { "n$it" }))
        val zeroIsNull = integer("zero_is_null").nullTransform<Int, Int>({ if (it == 0) null else it }, { it ?: 0 })
        val nullIsZero = integer("null_is_zero").nullable().nonNullTransform<Int, Int>({ it ?: 0 }, { if (it == 0) null else it })
    }

    @Test
    fun `values are converted on their way`() = OneServer(Converted).use { server ->
        server.transaction {
            Converted.insert {
                it[whole] = "n1"
                it[maybe] = null
                it[classed] = "n2"
                it[zeroIsNull] = null
                it[nullIsZero] = 0
            }
            val row = Converted.selectAll().single()
            val columns = listOf(Converted.whole, Converted.maybe, Converted.classed, Converted.zeroIsNull, Converted.nullIsZero)
            assertEquals(listOf("n1", null, "n2", null, 0), columns.map { row[it] })
        }
    }

    private object Parents : IntIdTable("parents") {
        val code = varchar("code", 9).uniqueIndex()
    }

    private object Children : Table("children") {
        val id = long("id").autoIncrement()
        val parent = reference("parent", Parents)
        val other = optReference("other", Parents, ReferenceOption.SET_NULL)
        val code = varchar("code", 9).references(Parents.code)
        val key = optReference("own_key", Parents.id)
        val copy = reference("a_copy", Parents.code)
        val plain = integer("plain").index("plain_index")
        val byKey = reference("by_key", Parents.id).nullable()
        val referring = integer("referring").references(Parents.id).nullable()
        override val primaryKey = PrimaryKey(id)

        init {
            index(false, plain, code)
            index("named_index", false, code)
            uniqueIndex("named_unique_index", plain, parent)
            uniqueIndex(plain, other)
        }
    }

    private object Pairs : Table("pairs") {
        val a = integer("a")
        val b = integer("b")
        override val primaryKey = PrimaryKey(a, b)
    }

    private object OfPairs : Table("of_pairs") {
        val a = integer("a")
        val b = integer("b")

        init {
            foreignKey(a, b, target = Pairs.primaryKey)
            foreignKey(a to Pairs.a, b to Pairs.b, name = "second_key")
        }
    }

    @Test
    fun `keys, references and indexes are created, and hold`() = OneServer(Parents, Children, Pairs, OfPairs).use { server ->
        server.transaction {
            val ada = Parents.insertAndGetId { it[code] = "ada" }
            Children.insert { it[parent] = ada; it[code] = "ada"; it[copy] = "ada"; it[plain] = 1 }
            assertEquals(1L, Children.selectAll().single()[Children.id])
        }
        val lost = runCatching {
            server.transaction { Children.insert { it[parent] = EntityID(9, Parents); it[code] = "ada"; it[copy] = "ada"; it[plain] = 2 } }
        }
        assertTrue(lost.isFailure)
        assertTrue(runCatching { server.transaction { OfPairs.insert { it[a] = 1; it[b] = 1 } } }.isFailure)
    }

    private object Named : IdTable<String>("named") {
        override val id: Column<EntityID<String>> = varchar("id", 9).entityId()
        override val primaryKey = PrimaryKey(id)
    }

    @Test
    fun `a key of another type is a key`() = OneServer(Named).use { server ->
        server.transaction {
            Named.insert { it[id] = "ada" }
            assertEquals("ada", Named.selectAll().single()[Named.id].value)
        }
    }

    private class Span(from: Column<Int>, to: Column<Int>) :
        BiCompositeColumn<Int, Int, IntRange>(from, to, { it.first to it.last }, { a, b -> a as Int..b as Int })

    private object Spans : Table("spans") {
        private fun part(name: String) = Column<Int>(this, name, IntegerColumnType())

        val span = registerCompositeColumn(Span(part("least"), part("greatest")))
        val old = integer("old_one")
        val new = replaceColumn(old, Column<String>(this, "new_one", VarCharColumnType(9)))
    }

    @Test
    fun `a column may be of two, or in place of another`() = OneServer(Spans).use { server ->
        server.transaction {
            Spans.insert { it[span] = 1..3; it[new] = "n" }
            assertEquals("n" to 1..3, Spans.selectAll().single().let { it[Spans.new] to it[Spans.span] })
            assertEquals(1, Spans.selectAll().where { Spans.span eq 1..3 }.toList().size)
        }
    }

    @Test
    fun `tables and columns tell of themselves`() = OneServer().use { server ->
        server.transaction {
            assertEquals(Parents.code, Children.code.referee<String>())
            assertEquals("none", (Defaults.text.defaultValueInDb() as LiteralOp<*>).value)
            assertEquals("text", Defaults.text.nameUnquoted())
            assertEquals("text", Defaults.text.nameInDatabaseCase().lowercase())
            assertTrue(Defaults.number.descriptionDdl().contains("INT DEFAULT 7"), Defaults.number.descriptionDdl())
            assertEquals("parents", Parents.nameInDatabaseCase().lowercase())
            assertEquals("parents", Parents.nameInDatabaseCaseUnquoted().lowercase())
            assertEquals("BIGINT", Defaults.number.withColumnType(LONG_NUMBER).columnType.sqlType())
            assertTrue(Kinds.checkConstraints().isNotEmpty())
        }
    }

    @Test
    fun `a schema is not switched to`() = OneServer().use { server ->
        val refusal = assertThrows(UnsupportedByIrisException::class.java) { server.transaction { Schema("s").setSchemaStatement() } }
        assertTrue(refusal.message!!.startsWith("IRIS has no "), refusal.message)
    }

    private fun refusal(table: Table): String = OneServer().use { server ->
        assertThrows(UnsupportedByIrisException::class.java) { server.transaction { SchemaUtils.create(table) } }.message!!
    }

    @Test
    fun `what IRIS has no column for is refused`() {
        val array = refusal(object : Table("t") { val a = array<Int>("a") })
        assertEquals("IRIS has no array, as INT[] is; use a table of its own, or JSON in a text.", array)
        val vector = refusal(object : Table("t") { val a = vector("a", 3) })
        assertEquals("IRIS has no column for Exposed's own vectors; declare it by Vectors of exposed-iris-vector.", vector)
        val check = refusal(object : Table("t") { val a = integer("a").check { it greater 0 } })
        assertTrue(check.startsWith("IRIS has no CHECK"), check)
        val comment = refusal(object : Table("t") { val a = integer("a").comment("the first") })
        assertTrue(comment.startsWith("IRIS has no statement that describes a column; describe column t.a"), comment)
    }
}
