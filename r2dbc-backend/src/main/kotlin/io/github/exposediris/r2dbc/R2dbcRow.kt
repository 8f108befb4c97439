package io.github.exposediris.r2dbc

import io.r2dbc.spi.Row
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import java.sql.Date
import java.sql.Timestamp
import java.time.LocalDate
import java.time.LocalDateTime

/** A row as exposed-core reads rows, for as long as it is shown. Exposed counts from 1, R2DBC from 0. */
internal abstract class R2dbcRow : RowApi {
    /** What the driver makes of a value for a class; places are counted from 0. */
    protected abstract fun get(place: Int, type: Class<*>): Any?

    /** Where the first column of a name stands, whichever case it is written in. */
    protected abstract fun placeOf(name: String): Int

    override fun getObject(index: Int): Any? = get(index - 1, Any::class.java)

    override fun getObject(name: String): Any? = get(placeOf(name), Any::class.java)

    override fun <T> getObject(index: Int, type: Class<T>): T? = typed(type, index - 1)

    override fun <T> getObject(name: String, type: Class<T>): T? = typed(type, placeOf(name))

    @Suppress("UNCHECKED_CAST") // each branch makes a value of the class it stands for
    private fun <T> typed(type: Class<T>, place: Int): T? = when (type) {
        Timestamp::class.java -> (get(place, LocalDateTime::class.java) as LocalDateTime?)?.let(Timestamp::valueOf)
        Date::class.java -> (get(place, LocalDate::class.java) as LocalDate?)?.let(Date::valueOf)
        else -> get(place, type)
    } as T?
}

/** A row of the driver, for as long as the driver shows it. */
internal class DriverRow(private val row: Row) : R2dbcRow() {
    override fun get(place: Int, type: Class<*>): Any? = row.get(place, type)

    override fun placeOf(name: String): Int =
        row.metadata.columnMetadatas.indexOfFirst { it.name.equals(name, ignoreCase = true) }.also {
            if (it < 0) throw NoSuchElementException("no column '$name' among ${row.metadata.columnMetadatas.map { it.name }}")
        }

    /** With a connection that [AnyTextCodec] is not registered on, the driver makes texts of few types. */
    override fun getString(index: Int): String? = try {
        row.get(index - 1, String::class.java)
    } catch (_: IllegalArgumentException) {
        row.get(index - 1)?.toString()
    }
}
