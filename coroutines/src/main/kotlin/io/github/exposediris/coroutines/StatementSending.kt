package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.guard.ServerGuard
import io.github.exposediris.core.query.FieldTypes
import io.github.exposediris.core.statement.RowsTogether
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.core.wire.GatewaySql
import io.github.exposediris.core.wire.WireStatement
import io.github.exposediris.core.wire.WireValues
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.PendingRows
import io.github.exposediris.coroutines.session.RowCursor
import io.github.exposediris.coroutines.session.SuspendingSession
import org.jetbrains.exposed.v1.core.AbstractQuery
import org.jetbrains.exposed.v1.core.statements.Statement
import org.jetbrains.exposed.v1.core.statements.api.RowApi

/**
 * The way of a transaction's statements to its session: checked, told to interceptors, put into the form that the server needs, and
 * limited in time.
 *
 * @param onLate told of a statement of which it is not known whether it was done
 */
internal class StatementSending(
    private val transaction: SuspendingTransaction,
    private val session: SuspendingSession,
    private val mode: CommitMode,
    private val watch: StatementWatch,
    private val onLate: (SqlStatement) -> Unit,
) {
    private val guard: ServerGuard get() = mode.guard

    private val changesValues: Boolean get() = guard.server().kind().changesValues()

    /** [by] is what the text was made of, where there is such: the columns of a query are declared there. */
    fun <T : Any> query(statement: SqlStatement, chunk: Int, by: Statement<*>?, read: (RowApi) -> T): RowCursor<T> {
        mode.check(statement.sql)
        val context = watch.before(transaction, by, statement)
        return watch.observed(startQuery(statement.adaptedTo(guard.server().release()), chunk, by, read), transaction, context)
    }

    private fun <T : Any> startQuery(statement: SqlStatement, chunk: Int, by: Statement<*>?, read: (RowApi) -> T): RowCursor<T> {
        transaction.statementCount++
        val limit = transaction.queryTimeout
        if (!changesValues) return session.query(statement, chunk, read).within(limit, statement)
        val fields = (by as? AbstractQuery<*>)?.let(FieldTypes::of).orEmpty()
        val query = GatewaySql.query(statement.sql, WireValues.of(statement.arguments), fields, guard.server().kind())
        val sent = query.statement().toSql()
        return session.query(sent, chunk) { read(query.row(it)) }.within(limit, sent)
    }

    fun update(statement: SqlStatement, by: Statement<*>?): PendingCount {
        checkWrite(statement)
        val context = watch.before(transaction, by, statement)
        return watch.observed(startUpdate(statement), transaction, context)
    }

    /** The count is judged by the text that is sent: an INSERT that ignores duplicates may add no row. */
    private fun startUpdate(statement: SqlStatement): PendingCount {
        val adapted = statement.adaptedTo(guard.server().release())
        val count = if (changesValues) start(GatewaySql.statement(adapted.sql, WireValues.of(adapted.arguments))) else send(adapted)
        return PendingCount { guard.count(adapted.sql, count.await()) }
    }

    /** Rows that one text is for, as few statements. */
    fun together(rows: List<SqlStatement>): List<WireStatement> {
        checkWrite(rows.first())
        val adapted = rows.map { it.adaptedTo(guard.server().release()) }
        return GatewaySql.batch(adapted.first().sql, adapted.map { WireValues.of(it.arguments) })
    }

    /** Starts one of these statements. */
    fun part(statement: WireStatement, by: Statement<*>): PendingCount {
        val context = watch.before(transaction, by, statement.toSql())
        return watch.observed(start(statement), transaction, context)
    }

    /** Rows in a form that needs no adaptation; only where nobody is told of each statement. */
    fun united(rows: RowsTogether): PendingCount = send(rows.statement)

    /**
     * Starts rows that one text is for, each followed by the question for its key where [keys]; null, and nothing was started, where the
     * session has no way of its own for that. Only where nobody is told of each statement, and none has a limit.
     */
    fun rows(rows: List<SqlStatement>, keys: Boolean): PendingRows? {
        checkWrite(rows.first())
        if (changesValues || !guard.server().tellsCounts()) return null
        return pipelined(rows.map { it.adaptedTo(guard.server().release()) }, keys, independent = false)
    }

    /** The same of statements for several rows each, in a form that needs no adaptation. */
    fun united(rows: List<RowsTogether>): PendingRows? = pipelined(rows.map { it.statement }, keys = false, independent = true)

    private fun pipelined(statements: List<SqlStatement>, keys: Boolean, independent: Boolean): PendingRows? {
        val pending = session.insert(statements, keys, independent) ?: return null
        transaction.statementCount += if (keys) 2 * statements.size else statements.size
        return pending
    }

    /** In the form that a server needs which changes values; it counts nothing, and the text tells how many rows an INSERT makes. */
    private fun start(statement: WireStatement): PendingCount {
        val count = send(statement.toSql())
        return PendingCount { statement.count(count.await()) }
    }

    private fun send(statement: SqlStatement): PendingCount {
        transaction.statementCount++
        return session.update(statement).within(transaction.queryTimeout, statement) { onLate(statement) }
    }

    /** Before anything of a statement is sent that returns no rows, or a savepoint for it. */
    fun checkWrite(statement: SqlStatement) {
        if (transaction.readOnly) {
            throw IrisException(
                "The transaction is read-only; nothing was sent. Begin it with readOnly = false.",
                ErrorDetails(0, null, statement.sql),
                null,
            )
        }
        mode.check(statement.sql)
    }
}
