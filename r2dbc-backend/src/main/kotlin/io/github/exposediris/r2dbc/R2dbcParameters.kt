package io.github.exposediris.r2dbc

import io.github.exposediris.core.value.ColumnValues
import io.github.exposediris.core.value.SendableValue
import io.r2dbc.spi.Statement
import org.jetbrains.exposed.v1.core.ArrayColumnType
import org.jetbrains.exposed.v1.core.IColumnType
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi
import java.io.InputStream
import java.nio.ByteBuffer

/** Binds the values of Exposed's column types to a statement. */
internal class R2dbcParameters(private val statement: Statement) : PreparedStatementApi {
    /** Not Exposed's own way, on which values lose fractions of seconds and take on the JVM's time zone. */
    override fun fillParameters(args: Iterable<Pair<IColumnType<*>, Any?>>): Int = ColumnValues.bindAll(this, args)

    override fun set(index: Int, value: Any, columnType: IColumnType<*>) {
        val sendable = SendableValue.of(value, columnType)
        statement.bind(index - 1, if (sendable is ByteArray) ByteBuffer.wrap(sendable) else sendable)
    }

    override fun setNull(index: Int, columnType: IColumnType<*>) {
        // a null needs a type too, as the server would take it for a text otherwise
        val type = ColumnValues.driverClass(columnType)
        statement.bindNull(index - 1, if (type == ByteArray::class.java) ByteBuffer::class.java else type)
    }

    override fun setInputStream(index: Int, inputStream: InputStream, setAsBlobObject: Boolean) {
        statement.bind(index - 1, ByteBuffer.wrap(inputStream.readAllBytes()))
    }

    override fun setArray(index: Int, type: ArrayColumnType<*, *>, array: Array<*>) =
        throw UnsupportedOperationException("IRIS has no array columns")
}
