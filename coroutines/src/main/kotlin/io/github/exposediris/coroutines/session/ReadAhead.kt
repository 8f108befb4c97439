package io.github.exposediris.coroutines.session

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import org.jetbrains.exposed.v1.core.statements.api.RowApi

/**
 * How much of an open Flow is kept while its connection is needed for something else, and how much is. Counted in rows and in bytes of
 * texts and binary values, as a few long ones fill the memory too. Serves one thread at a time.
 *
 * @property rows how many rows at most
 * @property bytes how many bytes at most
 */
public class ReadAhead(private val rows: Long = ROWS, private val bytes: Long = BYTES) {
    private var rowsKept = 0L
    private var bytesKept = 0L

    /** Whether more was read than may be kept. */
    public val isExceeded: Boolean get() = rowsKept > rows || bytesKept > bytes

    /** Reads a row that is kept. */
    public fun <T : Any> read(row: RowApi, read: (RowApi) -> T): T {
        rowsKept++
        return read(Measured(row))
    }

    /** Why the rows of this statement are given up. */
    public fun exceeded(sql: String?): IrisException = IrisException(
        "A statement ran inside an open Flow of its transaction, or the transaction ended there, and more than $rows rows or $bytes " +
            "bytes of the Flow had to be kept meanwhile. Collect the Flow first, or run the statement in a transaction of its own.",
        ErrorDetails(0, null, sql),
        null,
    )

    private inner class Measured(private val row: RowApi) : RowApi {
        override fun getObject(index: Int): Any? = row.getObject(index).measured()

        override fun getObject(name: String): Any? = row.getObject(name).measured()

        override fun <T> getObject(index: Int, type: Class<T>): T? = row.getObject(index, type).measured()

        override fun <T> getObject(name: String, type: Class<T>): T? = row.getObject(name, type).measured()

        override fun getString(index: Int): String? = row.getString(index).measured()

        private fun <V> V.measured(): V = also {
            bytesKept += when (it) {
                is CharSequence -> 2L * it.length
                is ByteArray -> it.size.toLong()
                else -> SMALL
            }
        }
    }

    private companion object {
        const val ROWS = 65_536L
        const val BYTES = 64L * 1024 * 1024
        const val SMALL = 16L
    }
}
