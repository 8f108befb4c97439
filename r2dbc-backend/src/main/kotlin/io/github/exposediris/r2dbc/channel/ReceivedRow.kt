package io.github.exposediris.r2dbc.channel

import io.github.exposediris.core.value.TypedRow
import io.github.exposediris.r2dbc.R2dbcRow
import io.netty.buffer.ByteBuf
import io.r2dbc.postgresql.codec.Codecs
import io.r2dbc.postgresql.codec.PostgresqlObjectId
import io.r2dbc.postgresql.message.Format
import io.r2dbc.postgresql.message.backend.RowDescription.Field
import java.util.Locale

/**
 * The rows of one answer, one after the other, as the server sent them. The most frequent types are read here, without an object for each
 * value and a search for who can read it; the rest by the driver's codecs. For the event loop.
 */
internal class ReceivedRow(private val fields: List<Field>, private val codecs: Codecs) : R2dbcRow(), TypedRow {
    private val kinds = Array(fields.size) { Kind.of(fields[it]) }
    private val starts = IntArray(fields.size)
    private val lengths = IntArray(fields.size)
    private var shown: ByteBuf? = null
    private var bytes = ByteArray(ENOUGH)

    /** Whether the row of a message has as many values as there are fields. */
    fun isOfThese(message: ByteBuf): Boolean = message.getShort(message.readerIndex() + ServerMessage.HEADER).toInt() == fields.size

    /** Shows the row of a message, one of these, until it is [hidden][hide]. Throws where it is not as long as its values. */
    fun show(message: ByteBuf) {
        var at = ServerMessage.HEADER + Short.SIZE_BYTES
        for (i in fields.indices) {
            lengths[i] = message.getInt(message.readerIndex() + at)
            at += Int.SIZE_BYTES
            starts[i] = at
            at += lengths[i].coerceAtLeast(0)
            check(lengths[i] >= NULL && at in 0..message.readableBytes()) { "the values of a row are longer than it is" }
        }
        shown = message
        if (bytes.size < at) bytes = ByteArray(at)
        message.getBytes(message.readerIndex(), bytes, 0, at)
    }

    /** The message is about to go. */
    fun hide() {
        shown = null
    }

    private fun shown(): ByteBuf = checkNotNull(shown) { "a row is there only while it is read; read its values then" }

    override fun getWhole(index: Int): Any? {
        val i = index - 1
        return if (kinds[i] == Kind.WHOLE) whole(i) else getObject(index)
    }

    override fun getText(index: Int): Any? {
        val i = index - 1
        return if (kinds[i] == Kind.TEXT) text(i) else getObject(index)
    }

    override fun getDouble(index: Int): Any? {
        val i = index - 1
        return if (kinds[i] == Kind.DOUBLE) text(i)?.toDouble() else getObject(index)
    }

    /** The text of a value of any type, as iris-pgwire 1.0 tells types that values do not have. */
    override fun getString(index: Int): String? {
        val i = index - 1
        return if (kinds[i] == Kind.BINARY) getObject(index)?.toString() else text(i)
    }

    override fun get(place: Int, type: Class<*>): Any? {
        val message = shown()
        val field = fields[place]
        if (lengths[place] < 0) return null
        return codecs.decode(message.slice(message.readerIndex() + starts[place], lengths[place]), field.dataType, field.format, type)
    }

    override fun placeOf(name: String): Int {
        val wanted = name.lowercase(Locale.ROOT)
        val place = fields.indexOfFirst { it.name.lowercase(Locale.ROOT) == wanted }
        return if (place >= 0) place else throw NoSuchElementException("no column '$name' among ${fields.map { it.name }}")
    }

    private fun text(place: Int): String? {
        shown()
        return if (lengths[place] < 0) null else String(bytes, starts[place], lengths[place], Charsets.UTF_8)
    }

    private fun whole(place: Int): Long? {
        shown()
        var at = starts[place]
        val end = at + lengths[place]
        if (end < at) return null
        val isNegative = end > at && bytes[at] == MINUS
        if (isNegative) at++
        if (end - at !in 1..SAFE_DIGITS) return text(place)!!.toLong()
        var number = 0L
        while (at < end) {
            val digit = bytes[at++] - ZERO
            if (digit !in 0..9) return text(place)!!.toLong()
            number = 10 * number + digit
        }
        return if (isNegative) -number else number
    }

    /** Of which kind a value is, by the type and the form that the server told. */
    private enum class Kind {
        WHOLE,
        TEXT,
        DOUBLE,
        OTHER,
        BINARY,
        ;

        companion object {
            fun of(field: Field): Kind {
                if (field.format != Format.FORMAT_TEXT) return BINARY
                return when (field.dataType) {
                    PostgresqlObjectId.INT2.objectId, PostgresqlObjectId.INT4.objectId, PostgresqlObjectId.INT8.objectId -> WHOLE
                    PostgresqlObjectId.VARCHAR.objectId, PostgresqlObjectId.TEXT.objectId -> TEXT
                    PostgresqlObjectId.FLOAT8.objectId -> DOUBLE
                    else -> OTHER
                }
            }
        }
    }

    private companion object {
        /** The length of a value that is none. */
        const val NULL = -1

        /** For a row of a few numbers and names. */
        const val ENOUGH = 256
        const val MINUS = '-'.code.toByte()
        const val ZERO = '0'.code

        /** As many digits are no number beyond a Long. */
        const val SAFE_DIGITS = 18
    }
}
