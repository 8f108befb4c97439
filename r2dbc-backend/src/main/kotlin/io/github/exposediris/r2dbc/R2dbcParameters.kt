package io.github.exposediris.r2dbc

import io.github.exposediris.core.value.ColumnValues
import io.github.exposediris.core.value.SendableValue
import io.r2dbc.postgresql.client.Binding
import io.r2dbc.postgresql.codec.Codecs
import io.r2dbc.spi.Blob
import io.r2dbc.spi.Clob
import io.r2dbc.spi.Parameter
import io.r2dbc.spi.Statement
import org.jetbrains.exposed.v1.core.ArrayColumnType
import org.jetbrains.exposed.v1.core.IColumnType
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi
import java.io.InputStream
import java.nio.ByteBuffer

/** Takes the values of Exposed's column types as those of R2DBC, which counts from 0. */
internal abstract class R2dbcParameters : PreparedStatementApi {
    protected abstract fun bind(index: Int, value: Any)

    protected abstract fun bindNull(index: Int, type: Class<*>)

    /** Not Exposed's own way, on which values lose fractions of seconds and take on the JVM's time zone. */
    override fun fillParameters(args: Iterable<Pair<IColumnType<*>, Any?>>): Int = ColumnValues.bindAll(this, args)

    override fun set(index: Int, value: Any, columnType: IColumnType<*>) {
        val sendable = SendableValue.of(value, columnType)
        bind(index - 1, if (sendable is ByteArray) ByteBuffer.wrap(sendable) else sendable)
    }

    override fun setNull(index: Int, columnType: IColumnType<*>) {
        // a null needs a type too, as the server would take it for a text otherwise
        val type = ColumnValues.driverClass(columnType)
        bindNull(index - 1, if (type == ByteArray::class.java) ByteBuffer::class.java else type)
    }

    override fun setInputStream(index: Int, inputStream: InputStream, setAsBlobObject: Boolean) {
        bind(index - 1, ByteBuffer.wrap(inputStream.readAllBytes()))
    }

    override fun setArray(index: Int, type: ArrayColumnType<*, *>, array: Array<*>) =
        throw UnsupportedOperationException("IRIS has no array columns")
}

/** Binds values to a statement of the driver. */
internal class StatementParameters(private val statement: Statement) : R2dbcParameters() {
    /** Whether the driver has to collect a value before it sends the statement. */
    var areCollected = false
        private set

    override fun bind(index: Int, value: Any) {
        val sent = (value as? Parameter)?.value ?: value
        if (sent is Blob || sent is Clob) areCollected = true
        statement.bind(index, value)
    }

    override fun bindNull(index: Int, type: Class<*>) {
        statement.bindNull(index, type)
    }
}

/**
 * Encodes values as the driver does.
 *
 * @param codecs those of the connection, which know its time zone
 */
internal class EncodedParameters(count: Int, private val codecs: Codecs) : R2dbcParameters() {
    val binding = Binding(count)

    override fun bind(index: Int, value: Any) {
        binding.add(index, codecs.encode(value))
    }

    override fun bindNull(index: Int, type: Class<*>) {
        binding.add(index, codecs.encodeNull(type))
    }
}
