package io.github.exposediris.jdbc.suspending

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.ValueFailures
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.ReadAhead
import io.github.exposediris.coroutines.session.RowCursor
import io.github.exposediris.jdbc.exposed.AdaptedStatement
import kotlinx.coroutines.Deferred
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult

/**
 * The rows of one statement, read a chunk at a call. Other statements of the connection may run between two chunks, as the server keeps the
 * rest; before the transaction ends the rest is read, within a limit.
 */
internal class JdbcCursor<T : Any>(
    private val calls: ConnectionCalls,
    private val cursors: OpenCursors,
    private val statement: SqlStatement,
    private val chunk: Int,
    private val read: (RowApi) -> T,
) : RowCursor<T> {
    /** The answer to the statement, with the first rows; null once it was taken. */
    var first: Deferred<List<T>?>? = null

    // what follows belongs to the calls
    private var open: AdaptedStatement? = null
    private var rows: JdbcResult? = null
    private val ahead = ArrayDeque<T>()
    private var failure: IrisException? = null

    override suspend fun next(): List<T>? {
        val answer = first ?: calls.start(statement.sql) { rest() }
        first = null
        return answer.await()
    }

    override fun leave() {
        calls.start(statement.sql) { close() }
    }

    /** Only as a call: executes the statement and reads the first rows. */
    fun open(): List<T>? {
        open = calls.prepare(statement)
        try {
            rows = open!!.rows(if (chunk == Int.MAX_VALUE) 0 else chunk)
            cursors.add(this)
            return some()
        } catch (e: Throwable) {
            close()
            throw e
        }
    }

    private fun rest(): List<T>? {
        failure?.let { throw it }
        if (ahead.isNotEmpty()) return List(minOf(chunk, ahead.size)) { ahead.removeFirst() }
        return some()
    }

    private fun some(): List<T>? {
        val result = rows ?: return null
        val some = ArrayList<T>()
        while (some.size < chunk) {
            if (!result.next()) {
                close()
                break
            }
            some.add(value(result))
        }
        return some.ifEmpty { null }
    }

    private fun value(row: RowApi): T = try {
        read(row)
    } catch (e: Throwable) {
        throw ValueFailures.unreadable(e, statement.sql)
    }

    /** Only as a call: reads what is left, as the server forgets it. */
    fun readAhead(limit: ReadAhead) {
        val result = rows ?: return
        while (result.next()) {
            val value = limit.read(result, ::value)
            if (limit.isExceeded) {
                ahead.clear()
                failure = limit.exceeded(statement.sql)
                break
            }
            ahead.add(value)
        }
        close()
    }

    /** Only as a call: what is left is not to be had any more. */
    fun drop() {
        if (rows != null) failure = JdbcErrors.dropped(statement.sql)
        close()
    }

    private fun close() {
        rows = null
        cursors.remove(this)
        open?.close()
        open = null
    }
}
