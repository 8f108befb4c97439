package io.github.exposediris.r2dbc

import io.netty.buffer.ByteBuf
import io.r2dbc.postgresql.message.Format

/**
 * The text of a value of any type, as the server sent it, where the driver would refuse to read a number as a text: iris-pgwire 1.0 tells
 * types that values do not have. Thread-safe.
 */
internal object AnyTextCodec : ReadingCodec<String>() {
    override fun canDecode(dataType: Int, format: Format, type: Class<*>): Boolean =
        type == String::class.java && format == Format.FORMAT_TEXT

    override fun decode(buffer: ByteBuf?, dataType: Int, format: Format, type: Class<out String>): String? =
        buffer?.toString(Charsets.UTF_8)
}
