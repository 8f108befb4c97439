package io.github.exposediris.jdbc.suspending

import io.github.exposediris.core.error.CommitOutcomeUnknownException
import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.InsertedRow
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.PendingRows
import io.github.exposediris.coroutines.session.RowCursor
import io.github.exposediris.coroutines.session.SuspendingSession
import io.github.exposediris.jdbc.exposed.Commit
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import java.sql.Statement

/**
 * A transaction on one connection of JDBC. The driver begins it with the first statement. A connection goes back to its pool only where
 * its transaction is known to have ended; every other one is broken.
 *
 * @param transactional whether there is a transaction at all; else each statement commits by itself
 * @param onRelease told once the connection was given back
 */
internal class JdbcSession(
    private val calls: ConnectionCalls,
    private val limits: CallLimits,
    private val transactional: Boolean,
    private val onRelease: () -> Unit,
) : SuspendingSession {
    private val cursors = OpenCursors()

    // guarded by this
    private var begun = false
    private var ending = false
    private var broken = false
    private var released = false

    override val isUntouched: Boolean get() = synchronized(this) { transactional && !begun }

    override fun <T : Any> query(statement: SqlStatement, chunk: Int, read: (RowApi) -> T): RowCursor<T> {
        val cursor = JdbcCursor(calls, cursors, statement, chunk, read)
        cursor.first = start(statement.sql, cursor::open)
        return cursor
    }

    override fun update(statement: SqlStatement): PendingCount {
        val count = start(statement.sql) { calls.prepare(statement).use { it.count() } }
        return PendingCount { count.await() }
    }

    /**
     * A driver's batch ends with the first statement that is refused, and where each is to commit by itself its batch might commit as one.
     * Where the driver would send rows and questions for keys one after the other, so does the caller, who can be cancelled in between.
     */
    override fun insert(statements: List<SqlStatement>, keys: Boolean, independent: Boolean): PendingRows? {
        synchronized(this) { requireOpen() }
        if (statements.size == 1 && !keys) return null // the driver does as well by itself
        val sql = statements.first().sql
        if (!transactional || independent || keys && !calls.sendsKeysTogether || statements.any { it.sql != sql }) return null
        var refused = false // calls come one after the other
        val parts = (if (keys) statements.chunked(PART) else listOf(statements)).map { rows ->
            start(sql) {
                if (refused) throw JdbcErrors.dropped(sql)
                refused = true
                insert(rows, keys).also { refused = false }
            }
        }
        return PendingRows { parts.flatMap { it.await() } }
    }

    private fun insert(rows: List<SqlStatement>, keys: Boolean): List<InsertedRow> = calls.prepareInsert(rows, keys).use { insert ->
        val counts = insert.insert()
        inserted(counts, if (keys) insert.keys() else emptyList())
    }

    /** A driver may say of a row only that it was inserted. */
    private fun inserted(counts: IntArray, keys: List<String>): List<InsertedRow> {
        val told = keys.iterator()
        return counts.map { count ->
            val rows = if (count == Statement.SUCCESS_NO_INFO) 1 else count
            InsertedRow(rows.toLong(), if (rows > 0 && told.hasNext()) told.next() else null, null)
        }
    }

    private fun <T> start(sql: String, call: () -> T): Deferred<T> = synchronized(this) {
        requireOpen()
        begun = true
        calls.start(sql, call)
    }

    private fun requireOpen() = check(!released && !ending) { "the transaction has ended, or is about to" }

    override suspend fun commit(): Unit = uncancelled { wasBegun ->
        if (!wasBegun) return@uncancelled
        val outcome = calls.start("COMMIT") {
            calls.lost?.let { throw JdbcErrors.notCommitted("the connection was lost before: ${it.message}") }
            cursors.readAhead()
            if (transactional) Commit.on(calls.connection)
        }
        withTimeoutOrNull(limits.commit) { outcome.await() } ?: throw CommitOutcomeUnknownException(
            "COMMIT was not answered within ${limits.commit} ms.", ErrorDetails(0, null, "COMMIT"), null,
        )
    }

    override suspend fun rollback(patience: Long): Unit = uncancelled { wasBegun ->
        val undone = calls.dropWaiting("ROLLBACK") {
            cursors.drop()
            if (wasBegun && transactional) calls.connection.rollback()
        }
        if (withTimeoutOrNull(maxOf(patience, limits.drain)) { undone.await() } == null) {
            val asked = calls.cancelOnServer(limits.drain)
            val ended = withTimeoutOrNull(limits.drain) { undone.await() } != null
            if (!asked || !ended) giveUp()
        }
    }

    private suspend fun uncancelled(end: suspend (Boolean) -> Unit) = withContext(NonCancellable) { ending(end) }

    /** Runs the end of a transaction with the door closed; a connection on which that fails is in no known state. */
    private suspend fun ending(end: suspend (Boolean) -> Unit) {
        val wasBegun = synchronized(this) {
            requireOpen()
            ending = true
            begun
        }
        var ended = false
        try {
            end(wasBegun)
            ended = true
        } catch (e: IrisException) {
            if (e is ConnectionFailedException || e is CommitOutcomeUnknownException) giveUp()
            throw e
        } finally {
            synchronized(this) {
                ending = false
                if (ended && !broken) begun = false
            }
        }
    }

    /** Past every limit. The place in the pool stays taken until [release]. */
    private fun giveUp() {
        synchronized(this) {
            if (broken) return
            broken = true
        }
        calls.giveAway { }
    }

    override fun release() {
        val clean = synchronized(this) {
            if (released) return
            released = true
            !begun && !ending && !broken
        }
        if (clean) calls.giveBack(onRelease) else calls.giveAway(onRelease)
    }

    private companion object {
        /** As many rows as go out together with the questions for their keys; parts not sent yet are dropped when the whole is undone. */
        const val PART = 32
    }
}
