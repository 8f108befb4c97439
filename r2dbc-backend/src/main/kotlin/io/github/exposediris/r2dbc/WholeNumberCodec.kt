package io.github.exposediris.r2dbc

import io.netty.buffer.ByteBuf
import io.r2dbc.postgresql.codec.PostgresqlObjectId
import io.r2dbc.postgresql.message.Format

/**
 * Whole numbers where no class is asked for: of the driver's classes, Short, Integer and Long, but made of the server's digits without a
 * String between. What is no whole number of its type throws [NumberFormatException], as from the driver. Thread-safe.
 */
internal object WholeNumberCodec : ReadingCodec<Any>() {
    private val SMALL = PostgresqlObjectId.INT2.objectId
    private val NORMAL = PostgresqlObjectId.INT4.objectId
    private val LARGE = PostgresqlObjectId.INT8.objectId

    /** Any number of so many digits is a Long. */
    private const val DIGITS = 18

    override fun canDecode(dataType: Int, format: Format, type: Class<*>): Boolean =
        type == Any::class.java && format == Format.FORMAT_TEXT && (dataType == LARGE || dataType == NORMAL || dataType == SMALL)

    override fun decode(buffer: ByteBuf?, dataType: Int, format: Format, type: Class<out Any>): Any? {
        if (buffer == null) return null
        val number = ofDigits(buffer)
        return when (dataType) {
            SMALL -> number?.toShort().takeIf { it?.toLong() == number } ?: text(buffer).toShort()
            NORMAL -> number?.toInt().takeIf { it?.toLong() == number } ?: text(buffer).toInt()
            else -> number ?: text(buffer).toLong()
        }
    }

    private fun text(buffer: ByteBuf) = buffer.toString(Charsets.UTF_8)

    /** Null where it is not a few digits behind a minus or nothing. */
    private fun ofDigits(text: ByteBuf): Long? {
        val start = text.readerIndex()
        val end = text.writerIndex()
        val negative = start < end && text.getByte(start) == MINUS
        val first = if (negative) start + 1 else start
        if (end == first || end - first > DIGITS) return null
        var number = 0L
        for (at in first..<end) {
            val digit = text.getByte(at) - ZERO
            if (digit !in 0..9) return null
            number = 10 * number + digit
        }
        return if (negative) -number else number
    }

    private const val MINUS = '-'.code.toByte()
    private const val ZERO = '0'.code
}
