package io.github.exposediris.r2dbc

import io.github.exposediris.core.statement.SendableValue
import io.r2dbc.spi.Statement
import org.jetbrains.exposed.v1.core.ArrayColumnType
import org.jetbrains.exposed.v1.core.AutoIncColumnType
import org.jetbrains.exposed.v1.core.BooleanColumnType
import org.jetbrains.exposed.v1.core.DecimalColumnType
import org.jetbrains.exposed.v1.core.DoubleColumnType
import org.jetbrains.exposed.v1.core.EntityIDColumnType
import org.jetbrains.exposed.v1.core.IColumnType
import org.jetbrains.exposed.v1.core.IDateColumnType
import org.jetbrains.exposed.v1.core.IntegerColumnType
import org.jetbrains.exposed.v1.core.LongColumnType
import org.jetbrains.exposed.v1.core.ShortColumnType
import org.jetbrains.exposed.v1.core.StringColumnType
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi
import java.io.InputStream
import java.math.BigDecimal
import java.nio.ByteBuffer
import java.time.LocalDate
import java.time.LocalDateTime

/** Binds the values of Exposed's column types to a statement. */
internal class R2dbcParameters(private val statement: Statement) : PreparedStatementApi {
    override fun set(index: Int, value: Any, columnType: IColumnType<*>) {
        val sendable = SendableValue.of(value)
        statement.bind(index - 1, if (sendable is ByteArray) ByteBuffer.wrap(sendable) else sendable)
    }

    override fun setNull(index: Int, columnType: IColumnType<*>) {
        statement.bindNull(index - 1, javaType(columnType))
    }

    override fun setInputStream(index: Int, inputStream: InputStream, setAsBlobObject: Boolean) {
        statement.bind(index - 1, ByteBuffer.wrap(inputStream.readAllBytes()))
    }

    override fun setArray(index: Int, type: ArrayColumnType<*, *>, array: Array<*>) =
        throw UnsupportedOperationException("IRIS has no array columns")

    /** A null needs a type too, as the server would take it for a text otherwise. */
    private fun javaType(type: IColumnType<*>): Class<*> = when (type) {
        is EntityIDColumnType<*> -> javaType(type.idColumn.columnType)
        is AutoIncColumnType<*> -> javaType(type.delegate)
        is ShortColumnType -> Short::class.javaObjectType
        is IntegerColumnType -> Int::class.javaObjectType
        is LongColumnType -> Long::class.javaObjectType
        is BooleanColumnType -> Boolean::class.javaObjectType
        is DoubleColumnType -> Double::class.javaObjectType
        is DecimalColumnType -> BigDecimal::class.java
        is StringColumnType -> String::class.java
        is IDateColumnType -> if (type.hasTimePart) LocalDateTime::class.java else LocalDate::class.java
        else -> Any::class.java
    }
}
