package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.netty.buffer.Unpooled
import io.r2dbc.postgresql.client.Binding
import io.r2dbc.postgresql.message.frontend.Bind
import io.r2dbc.postgresql.message.frontend.Close
import io.r2dbc.postgresql.message.frontend.Describe
import io.r2dbc.postgresql.message.frontend.Execute
import io.r2dbc.postgresql.message.frontend.ExecutionType
import io.r2dbc.postgresql.message.frontend.Parse
import java.util.concurrent.Callable

/**
 * A statement as the server is sent it: its text with `$1` for the first parameter, and the parameters as the driver encodes them. Two
 * are of one kind, and share what the server prepares, where texts and types are the same.
 */
internal class BoundStatement private constructor(
    private val text: String,
    binding: Binding,
    private val sources: List<Callable<out ByteBuf?>>,
) {
    private val formats = binding.parameterFormats

    val kind = Kind(text, binding.parameterTypes)

    /** Encodes the values, which may fail. Each is to be given back. */
    fun values(): List<ByteBuf> {
        val values = ArrayList<ByteBuf>(sources.size)
        try {
            sources.mapTo(values, ::value)
        } catch (e: Throwable) {
            values.forEach { it.release() }
            throw e
        }
        return values
    }

    /** A NULL has none; a value of no bytes is no NULL, though the driver knows NULL by an empty buffer. */
    private fun value(source: Callable<out ByteBuf?>): ByteBuf {
        val value = source.call() ?: return Bind.NULL_VALUE
        return if (value === Bind.NULL_VALUE) Unpooled.buffer(0) else value
    }

    /** The driver's Parse can only be written at the beginning of a buffer. */
    fun parse(name: String, to: ByteBuf) {
        val alone = to.alloc().buffer()
        try {
            Parse(name, kind.types, text).encode(alone)
            to.writeBytes(alone)
        } finally {
            alone.release()
        }
    }

    /** Executes what is prepared by that name, with [values], which it gives back. */
    fun execute(name: String, values: List<ByteBuf>, to: ByteBuf) {
        Bind(Bind.UNNAMED_PORTAL, formats, values, emptyList(), name).encode(to)
        EXECUTE.encode(to)
    }

    /** The same as far as [rows], and has them described, which may be others than the last time. */
    fun executeForRows(name: String, values: List<ByteBuf>, rows: Int, to: ByteBuf) {
        Bind(Bind.UNNAMED_PORTAL, formats, values, emptyList(), name).encode(to)
        DESCRIBE.encode(to)
        executeMore(rows, to)
    }

    /** What the server prepares. */
    class Kind(private val text: String, val types: IntArray) {
        private val hash = 31 * text.hashCode() + types.contentHashCode()

        override fun equals(other: Any?): Boolean = other is Kind && text == other.text && types.contentEquals(other.types)

        override fun hashCode(): Int = hash
    }

    companion object {
        /** For all rows at once. */
        const val ALL = Execute.NO_LIMIT

        private val DESCRIBE = Describe(Bind.UNNAMED_PORTAL, ExecutionType.PORTAL)
        private val EXECUTE = Execute(Bind.UNNAMED_PORTAL, ALL)
        private val LEAVE = Close(Bind.UNNAMED_PORTAL, ExecutionType.PORTAL)

        /** Goes on with what was executed last, as far as [rows] more. */
        fun executeMore(rows: Int, to: ByteBuf) {
            (if (rows == ALL) EXECUTE else Execute(Bind.UNNAMED_PORTAL, rows)).encode(to)
        }

        /** Has the server forget what is left of it. */
        fun leave(to: ByteBuf) = LEAVE.encode(to)

        /** Null where a value is not at hand, as that of a stream. */
        @Suppress("UNCHECKED_CAST") // a publisher of one value of its type
        fun of(text: String, binding: Binding): BoundStatement? {
            val sources = binding.parameterValues
            return if (sources.all { it is Callable<*> }) BoundStatement(text, binding, sources as List<Callable<out ByteBuf?>>) else null
        }
    }
}
