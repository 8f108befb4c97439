package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBufAllocator
import io.netty.buffer.Unpooled
import io.r2dbc.postgresql.codec.DefaultCodecs
import io.r2dbc.postgresql.codec.PostgresqlObjectId
import io.r2dbc.postgresql.message.Format
import io.r2dbc.postgresql.message.backend.RowDescription.Field
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.junit.jupiter.params.provider.ValueSource
import java.math.BigDecimal
import java.sql.Date
import java.sql.Timestamp
import java.time.LocalDate
import java.time.LocalDateTime

class ReceivedRowTest {
    private val codecs = DefaultCodecs(ByteBufAllocator.DEFAULT)

    private fun field(name: String, type: PostgresqlObjectId, format: Format = Format.FORMAT_TEXT) =
        Field(0, type.objectId, -1, -1, format, name, 0)

    private fun row(vararg fields: Field) = ReceivedRow(fields.toList(), codecs)

    /** A message that stands somewhere in a buffer. */
    private fun message(vararg values: ByteArray?, count: Int = values.size) = Unpooled.buffer().apply {
        writeBytes(ByteArray(OFFSET))
        writeByte('D'.code).writeInt(4 + 2 + values.sumOf { 4 + (it?.size ?: 0) }).writeShort(count)
        values.forEach { writeInt(it?.size ?: -1).writeBytes(it ?: ByteArray(0)) }
        readerIndex(OFFSET)
    }

    private fun one(type: PostgresqlObjectId, text: String?) = row(field("one", type)).apply { show(message(text?.toByteArray())) }

    @ParameterizedTest
    @ValueSource(
        longs = [0, 7, -7, 2147483647, 999999999999999999, -999999999999999999, 1000000000000000000, Long.MAX_VALUE, Long.MIN_VALUE],
    )
    fun `whole numbers are read to the last digit`(number: Long) {
        assertEquals(number, one(PostgresqlObjectId.INT8, number.toString()).getWhole(1))
    }

    @ParameterizedTest
    @ValueSource(strings = ["", "-", "1.5", "1a", "/1", ":", "9223372036854775808", "--1", " 1"])
    fun `what is no whole number is not taken for one`(text: String) {
        assertThrows(NumberFormatException::class.java) { one(PostgresqlObjectId.INT4, text).getWhole(1) }
    }

    @Test
    fun `a number beyond the type that was told is a number`() {
        assertEquals(3_000_000_000, one(PostgresqlObjectId.INT4, "3000000000").getWhole(1))
        assertEquals(70_000L, one(PostgresqlObjectId.INT2, "+70000").getWhole(1))
    }

    @Test
    fun `texts and doubles are read as they were sent`() {
        assertEquals("Grüße, \uD83D\uDE00", one(PostgresqlObjectId.VARCHAR, "Grüße, \uD83D\uDE00").getText(1))
        assertEquals("", one(PostgresqlObjectId.TEXT, "").getText(1))
        assertEquals(1 / 7.0, one(PostgresqlObjectId.FLOAT8, (1 / 7.0).toString()).getDouble(1))
        assertEquals(-1e300, one(PostgresqlObjectId.FLOAT8, "-1e300").getDouble(1))
    }

    @Test
    fun `a NULL is none of them`() {
        assertNull(one(PostgresqlObjectId.INT8, null).getWhole(1))
        assertNull(one(PostgresqlObjectId.TEXT, null).getText(1))
        assertNull(one(PostgresqlObjectId.FLOAT8, null).getDouble(1))
        assertNull(one(PostgresqlObjectId.NUMERIC, null).getObject(1))
        assertNull(one(PostgresqlObjectId.DATE, null).getString(1))
        assertNull(one(PostgresqlObjectId.TIMESTAMP, null).getObject(1, Timestamp::class.java))
    }

    @Test
    fun `a value of another type than is asked for is what the driver reads`() {
        val decimal = one(PostgresqlObjectId.NUMERIC, "1.50")
        assertEquals(BigDecimal("1.50"), decimal.getWhole(1))
        assertEquals(BigDecimal("1.50"), decimal.getDouble(1))
        assertEquals(BigDecimal("1.50"), decimal.getText(1))
        assertEquals(5, one(PostgresqlObjectId.INT4, "5").getText(1))
        assertEquals(true, one(PostgresqlObjectId.BOOL, "t").getObject(1))
    }

    @Test
    fun `dates and moments are of the classes that are asked for`() {
        val row = row(field("Day", PostgresqlObjectId.DATE), field("moment", PostgresqlObjectId.TIMESTAMP))
        row.show(message("2026-11-23".toByteArray(), "2026-11-23 01:02:03.004005".toByteArray()))
        assertEquals(LocalDate.of(2026, 11, 23), row.getObject("DAY"))
        assertEquals(Date.valueOf("2026-11-23"), row.getObject(1, Date::class.java))
        assertEquals(LocalDateTime.of(2026, 11, 23, 1, 2, 3, 4_005_000), row.getObject(2))
        assertEquals(Timestamp.valueOf("2026-11-23 01:02:03.004005"), row.getObject("Moment", Timestamp::class.java))
        assertThrows(NoSuchElementException::class.java) { row.getObject("hour") }
    }

    @ParameterizedTest
    @CsvSource("INT4, abc", "DATE, 66000", "FLOAT8, 12:00", "BOOL, 1", "BYTEA, x")
    fun `the text of a value is there whatever type was told`(type: PostgresqlObjectId, text: String) {
        assertEquals(text, one(type, text).getString(1))
    }

    @Test
    fun `values that are sent as bits are the driver's to read`() {
        val row = row(
            field("whole", PostgresqlObjectId.INT4, Format.FORMAT_BINARY),
            field("double", PostgresqlObjectId.FLOAT8, Format.FORMAT_BINARY),
            field("text", PostgresqlObjectId.VARCHAR, Format.FORMAT_BINARY),
        )
        val double = Unpooled.buffer().writeDouble(0.5).let { bits -> ByteArray(8).also(bits::readBytes) }
        row.show(message(byteArrayOf(0, 0, 1, 0), double, "a".toByteArray()))
        assertEquals(256, row.getWhole(1))
        assertEquals(0.5, row.getDouble(2))
        assertEquals("a", row.getText(3))
        assertEquals("a", row.getString(3))
        assertEquals("256", row.getString(1))
    }

    @Test
    fun `one row after the other is shown, short ones behind long ones`() {
        val row = row(field("a", PostgresqlObjectId.TEXT), field("b", PostgresqlObjectId.TEXT))
        for (length in listOf(3, 5_000, 0, 70_000, 1)) {
            row.show(message("x".repeat(length).toByteArray(), "y".repeat(length / 2).toByteArray()))
            assertEquals("x".repeat(length), row.getText(1))
            assertEquals("y".repeat(length / 2), row.getText(2))
        }
    }

    @Test
    fun `a row that is not shown any more tells nothing`() {
        val types = listOf(PostgresqlObjectId.INT4, PostgresqlObjectId.TEXT, PostgresqlObjectId.FLOAT8, PostgresqlObjectId.DATE)
        val row = row(*types.map { field(it.name, it) }.toTypedArray())
        row.show(message("1".toByteArray(), "a".toByteArray(), "0.5".toByteArray(), "2026-11-23".toByteArray()))
        row.hide()
        val reads = listOf<() -> Any?>(
            { row.getWhole(1) }, { row.getText(2) }, { row.getDouble(3) }, { row.getObject(4) }, { row.getString(1) },
            { row.getObject("int4") }, { row.getObject(4, LocalDate::class.java) },
        )
        for (read in reads) assertThrows(IllegalStateException::class.java) { read() }
    }

    @Test
    fun `a message that is no row of these fields is refused`() {
        val row = row(field("a", PostgresqlObjectId.TEXT), field("b", PostgresqlObjectId.TEXT))
        val a = "a".toByteArray()
        assertFalse(row.isOfThese(message(a)))
        assertTrue(row.isOfThese(message(a, a)))
        assertFalse(row.isOfThese(message(a, a, a)))
        assertThrows(RuntimeException::class.java) { row.show(message(a, count = 2)) }
        for (length in listOf(2, 1_000, Int.MAX_VALUE, -2, Int.MIN_VALUE)) {
            val wrong = message(a, a).setInt(OFFSET + 5 + 2 + 4 + 1, length)
            assertThrows(IllegalStateException::class.java, { row.show(wrong) }, "length $length")
        }
    }

    private companion object {
        const val OFFSET = 3
    }
}
