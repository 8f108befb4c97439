package io.github.exposediris.r2dbc

import io.r2dbc.spi.Row
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import java.sql.Date
import java.sql.Timestamp
import java.time.LocalDate
import java.time.LocalDateTime

/** A row of the driver as exposed-core reads rows, for as long as the driver shows it. Exposed counts from 1, R2DBC from 0. */
internal class R2dbcRow(private val row: Row) : RowApi {
    override fun getObject(index: Int): Any? = row.get(index - 1)

    override fun getObject(name: String): Any? = row.get(name)

    override fun <T> getObject(index: Int, type: Class<T>): T? = typed(type) { row.get(index - 1, it) }

    override fun <T> getObject(name: String, type: Class<T>): T? = typed(type) { row.get(name, it) }

    /** With a connection that [AnyTextCodec] is not registered on, the driver makes texts of few types. */
    override fun getString(index: Int): String? = try {
        row.get(index - 1, String::class.java)
    } catch (_: IllegalArgumentException) {
        row.get(index - 1)?.toString()
    }

    @Suppress("UNCHECKED_CAST") // each branch makes a value of the class it stands for
    private inline fun <T> typed(type: Class<T>, get: (Class<*>) -> Any?): T? = when (type) {
        Timestamp::class.java -> (get(LocalDateTime::class.java) as LocalDateTime?)?.let(Timestamp::valueOf)
        Date::class.java -> (get(LocalDate::class.java) as LocalDate?)?.let(Date::valueOf)
        else -> get(type)
    } as T?
}
