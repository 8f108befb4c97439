package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.guard.ServerGuard
import io.github.exposediris.core.query.FieldTypes
import io.github.exposediris.core.server.ServerCapabilities
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.core.wire.GatewaySql
import io.github.exposediris.core.wire.WireStatement
import io.github.exposediris.core.wire.WireValues
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.RowCursor
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.SuspendingSession
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.isActive
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import org.jetbrains.exposed.v1.core.AbstractQuery
import org.jetbrains.exposed.v1.core.Transaction
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.jetbrains.exposed.v1.core.transactions.TransactionManagerApi
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger

/**
 * A transaction whose statements suspend. BEGIN goes out with the first statement. May be used by several coroutines at once: their
 * statements run one after the other. `queryTimeout` bounds the wait for each answer.
 */
public class SuspendingTransaction internal constructor(
    override val db: SuspendingDatabase,
    override val readOnly: Boolean,
    override val outerTransaction: SuspendingTransaction?,
    private val session: SuspendingSession,
    private val mode: CommitMode,
    private val ownsTurn: Boolean = false,
) : Transaction() {
    /** What a transaction shares with those nested in it. */
    private val whole: Whole = outerTransaction?.whole ?: Whole()

    override val transactionManager: TransactionManagerApi get() = db.manager

    /** What the server keeps, and what is refused because it does not. */
    internal val guard: ServerGuard get() = mode.guard

    private val server: ServerCapabilities get() = guard.server()

    /** Whether each statement commits by itself, so that nothing is undone. */
    internal val commitsEachStatement: Boolean get() = mode.eachStatement

    init {
        queryTimeout = db.queryTimeout
    }

    /** With the query that the statement was made of, where there is one, whose columns are declared. */
    internal suspend fun <T : Any> query(
        statement: SqlStatement,
        chunk: Int = Int.MAX_VALUE,
        source: AbstractQuery<*>? = null,
        read: (RowApi) -> T,
    ): RowCursor<T> = inTurn { startQuery(statement, chunk, source, read) }

    internal suspend fun update(statement: SqlStatement): PendingCount = inTurn { startUpdate(statement) }

    /** Only inside [inTurn]. */
    internal fun <T : Any> startQuery(statement: SqlStatement, chunk: Int, source: AbstractQuery<*>?, read: (RowApi) -> T): RowCursor<T> {
        mode.check(statement.sql)
        val adapted = statement.adaptedTo(server.release())
        statementCount++
        if (!server.kind().changesValues()) return session.query(adapted, chunk, read).within(queryTimeout, adapted)
        val fields = source?.let(FieldTypes::of).orEmpty()
        val query = GatewaySql.query(adapted.sql, WireValues.of(adapted.arguments), fields, server.kind())
        val sent = query.statement().toSql()
        return session.query(sent, chunk) { read(query.row(it)) }.within(queryTimeout, sent)
    }

    /** Only inside [inTurn]. */
    internal fun startUpdate(statement: SqlStatement): PendingCount {
        if (readOnly) {
            throw IrisException(
                "The transaction is read-only; nothing was sent. Begin it with readOnly = false.",
                ErrorDetails(0, null, statement.sql),
                null,
            )
        }
        mode.check(statement.sql)
        val adapted = statement.adaptedTo(server.release())
        if (server.kind().changesValues()) {
            val count = startUpdate(GatewaySql.statement(adapted.sql, WireValues.of(adapted.arguments)))
            return PendingCount { guard.count(statement.sql, count.await()) }
        }
        statementCount++
        val count = session.update(adapted).within(queryTimeout, adapted) { if (mode.sendsTransactions) whole.notUndone.add(statement) }
        return if (guard.server().tellsCounts()) count else PendingCount { guard.count(statement.sql, count.await()) }
    }

    /** In the form that a server needs which changes values; it counts nothing, and the text tells how many rows an INSERT makes. */
    private fun startUpdate(statement: WireStatement): PendingCount {
        val sent = statement.toSql()
        statementCount++
        val count = session.update(sent).within(queryTimeout, sent) { if (mode.sendsTransactions) whole.notUndone.add(sent) }
        return PendingCount { count.await().let { if (statement.inserted() < 0) it else statement.inserted().toLong() } }
    }

    /** Whether rows are to be sent as few statements, as a statement costs the server more than its rows do. */
    internal val insertsTogether: Boolean get() = server.kind().changesValues()

    /** Inserts rows that one text is for, in few statements. */
    internal suspend fun insertTogether(rows: List<SqlStatement>) {
        mode.check(rows.first().sql)
        val adapted = rows.map { it.adaptedTo(server.release()) }
        val parts = GatewaySql.batch(adapted.first().sql, adapted.map { WireValues.of(it.arguments) })
        parts.map { part -> inTurn { startUpdate(part) } }.forEach { it.await() }
    }

    /**
     * Starts statements with nothing of another coroutine between them, and not while another coroutine is in a block behind a savepoint,
     * which might undo them.
     */
    internal suspend fun <T> inTurn(start: () -> T): T {
        val here = currentCoroutineContext()[TransactionElement]?.transaction
        return if (here != null && here.ownsTurn && here.whole === whole) synchronized(whole) { start() } else whole.turn.withLock {
            synchronized(whole) { start() }
        }
    }

    /** Makes permanent what was done so far; the next statement begins a new transaction on the same connection. */
    public suspend fun commit() {
        requireOutermost("commit")
        end()
    }

    /** Undoes what was done so far; the next statement begins a new transaction on the same connection. */
    public suspend fun rollback() {
        requireOutermost("rollback")
        alone { session.rollback() }
        whole.notUndone.clear()
    }

    /** Commits, come what may to the coroutine meanwhile, so that the outcome is known. */
    internal suspend fun end() = alone {
        if (whole.notUndone.isNotEmpty()) throw notUndone()
        session.commit()
    }

    /** With no block behind a savepoint under way in another coroutine. */
    private suspend fun alone(action: suspend () -> Unit) = withContext(NonCancellable) {
        withTimeoutOrNull(TURN_LIMIT) { whole.turn.lock() } ?: throw IrisException(
            "Another coroutine is still at work behind a savepoint of this transaction; wait for it before the transaction ends.",
            ErrorDetails.NONE,
            null,
        )
        try {
            action()
        } finally {
            whole.turn.unlock()
        }
    }

    /**
     * Runs [block] behind a savepoint: if it throws, what it did is undone and what was done before stays. Inside, commit and rollback are
     * refused; other coroutines of this transaction wait with their statements until the block has ended. Each savepoint has a name of
     * its own, as IRIS forgets one once it was rolled back to. Where each statement commits by itself there is no savepoint, and nothing is
     * undone.
     */
    public suspend fun <T> withSavepoint(block: suspend SuspendingTransaction.() -> T): T = withSavepoint(readOnly, block)

    internal suspend fun <T> withSavepoint(readOnly: Boolean, block: suspend SuspendingTransaction.() -> T): T {
        val here = currentCoroutineContext()[TransactionElement]?.transaction
        return if (here != null && here.ownsTurn && here.whole === whole) behindSavepoint(readOnly, block) else whole.turn.withLock {
            behindSavepoint(readOnly, block)
        }
    }

    private suspend fun <T> behindSavepoint(readOnly: Boolean, block: suspend SuspendingTransaction.() -> T): T {
        if (!mode.sendsTransactions) {
            val nested = nested(readOnly, ownsTurn = true)
            return withContext(TransactionElement(nested)) { nested.block() }
        }
        val name = "iris_savepoint_${whole.savepoints.incrementAndGet()}"
        val savepoint = SqlStatement.of("SAVEPOINT $name")
        session.update(savepoint).within(queryTimeout, savepoint).await()
        val nested = nested(readOnly, ownsTurn = true)
        try {
            return withContext(TransactionElement(nested)) { nested.block() }
        } catch (e: Throwable) {
            val limit = if (currentCoroutineContext().isActive) ANSWER_LIMIT else CANCELLED_LIMIT
            undo(e) { rollbackTo(SqlStatement.of("ROLLBACK TO SAVEPOINT $name"), limit) }
            throw e
        }
    }

    /** The same transaction as a nested block sees it: it cannot be ended from there. */
    internal fun nested(readOnly: Boolean, ownsTurn: Boolean = this.ownsTurn): SuspendingTransaction =
        SuspendingTransaction(db, readOnly, this, session, mode, ownsTurn).also { it.queryTimeout = queryTimeout }

    /** Where that fails or takes too long, as behind a long statement that was cancelled, the whole can only be rolled back. */
    private suspend fun rollbackTo(savepoint: SqlStatement, limit: Long) {
        whole.notUndone.add(savepoint)
        withTimeoutOrNull(limit) {
            session.update(savepoint).await()
            whole.notUndone.remove(savepoint)
        }
    }

    private fun notUndone() = IrisException(
        "A statement or a block behind a savepoint failed and could not be undone by itself; roll the whole transaction back.",
        ErrorDetails.NONE,
        null,
    )

    private fun requireOutermost(what: String) = check(outerTransaction == null) {
        "$what inside a nested transaction would end the outer one; let the nested block throw to undo it"
    }

    private class Whole {
        val savepoints = AtomicInteger()

        /** Held while statements are started, and by a block behind a savepoint for all of its time. */
        val turn = Mutex()

        /** What may have been done or not, so that nothing may be committed. */
        val notUndone: MutableSet<SqlStatement> = ConcurrentHashMap.newKeySet()
    }

    internal companion object {
        /** How long going back to a savepoint may take where the block was cancelled, and where it was not, in milliseconds. */
        private const val CANCELLED_LIMIT = 500L
        private const val ANSWER_LIMIT = 30_000L

        /** How long the end of a transaction waits for other coroutines, in milliseconds. */
        private const val TURN_LIMIT = 1_000L

        /** The transaction that vocabulary functions run in. */
        fun current(): SuspendingTransaction = currentOrNull()
            ?: error(
                "No suspending transaction is current here. Call this inside newSuspendedTransaction { }; inside a blocking " +
                    "transaction { } import the function of the same name from org.jetbrains.exposed.v1.jdbc.",
            )
    }
}

/** A statement of any kind by its text, for what the vocabulary has no word for; bind parameters by [SqlStatement.bind]. */
public suspend fun SuspendingTransaction.exec(sql: String): Long = exec(SqlStatement.of(sql))

/** A statement that returns no rows; how many rows it affected. */
public suspend fun SuspendingTransaction.exec(statement: SqlStatement): Long {
    require(!statement.sql.trimStart().startsWith("SELECT", ignoreCase = true)) {
        "exec takes statements that return no rows; read rows with a query"
    }
    return update(statement).await()
}

/** A statement that returns rows, by its text; [read] makes something of each, on a thread of the driver, where it must not block. */
public suspend fun <T : Any> SuspendingTransaction.exec(statement: SqlStatement, read: (RowApi) -> T): List<T> =
    query(statement, Int.MAX_VALUE, null, read).next().orEmpty()

/** The server's plan for a query. */
public suspend fun SuspendingTransaction.explain(query: AbstractQuery<*>): String =
    exec(SqlStatement.explain(query)) { it.getString(1).orEmpty() }.joinToString("\n")
