package io.github.exposediris.r2dbc

import io.netty.buffer.Unpooled
import io.r2dbc.postgresql.codec.PostgresqlObjectId
import io.r2dbc.postgresql.message.Format
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import kotlin.random.Random

class WholeNumberCodecTest {
    private fun read(text: String, type: PostgresqlObjectId): Any? {
        val buffer = Unpooled.copiedBuffer("9$text", Charsets.UTF_8).skipBytes(1)
        return WholeNumberCodec.decode(buffer, type.objectId, Format.FORMAT_TEXT, Any::class.java)
    }

    @Test
    fun `a number is of the class of its type`() {
        assertEquals(listOf<Any?>(7L, 7, 7.toShort()), TYPES.map { read("7", it) })
        assertNull(WholeNumberCodec.decode(null, PostgresqlObjectId.INT8.objectId, Format.FORMAT_TEXT, Any::class.java))
    }

    @Test
    fun `every number of a type is read`() {
        val random = Random(1)
        val longs = listOf(0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE) + (0..17).map { e -> (1..e).fold(1L) { n, _ -> 10 * n } } +
            List(10_000) { random.nextLong() shr random.nextInt(64) }
        longs.forEach { assertEquals(it, read("$it", PostgresqlObjectId.INT8)) }
        longs.map { it.toInt() }.plus(listOf(Int.MAX_VALUE, Int.MIN_VALUE)).forEach { assertEquals(it, read("$it", PostgresqlObjectId.INT4)) }
        (Short.MIN_VALUE..Short.MAX_VALUE).forEach { assertEquals(it.toShort(), read("$it", PostgresqlObjectId.INT2)) }
        assertEquals(listOf<Any?>(5L, 5, 5.toShort()), TYPES.map { read("+0005", it) })
    }

    @Test
    fun `what is no number of its type is refused`() {
        listOf("", "-", "1.5", "1e3", "x", "--1", "1-", " 1", "99999999999999999999").forEach { text ->
            TYPES.forEach { type -> assertThrows(NumberFormatException::class.java, { read(text, type) }, "$text as $type") }
        }
        assertThrows(NumberFormatException::class.java) { read("2147483648", PostgresqlObjectId.INT4) }
        assertThrows(NumberFormatException::class.java) { read("-32769", PostgresqlObjectId.INT2) }
        assertThrows(NumberFormatException::class.java) { read("65536", PostgresqlObjectId.INT2) }
    }

    @Test
    fun `other types, other classes and bits are left to the driver`() {
        assertTrue(WholeNumberCodec.canDecode(PostgresqlObjectId.INT8.objectId, Format.FORMAT_TEXT, Any::class.java))
        assertFalse(WholeNumberCodec.canDecode(PostgresqlObjectId.INT8.objectId, Format.FORMAT_BINARY, Any::class.java))
        assertFalse(WholeNumberCodec.canDecode(PostgresqlObjectId.INT8.objectId, Format.FORMAT_TEXT, Long::class.javaObjectType))
        assertFalse(WholeNumberCodec.canDecode(PostgresqlObjectId.FLOAT8.objectId, Format.FORMAT_TEXT, Any::class.java))
    }

    private companion object {
        val TYPES = listOf(PostgresqlObjectId.INT8, PostgresqlObjectId.INT4, PostgresqlObjectId.INT2)
    }
}
