package io.github.exposediris.coroutines

import io.github.exposediris.core.guard.ServerGuard
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.RowCursor
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.SuspendingSession
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import org.jetbrains.exposed.v1.core.CompositeSqlLogger
import org.jetbrains.exposed.v1.core.SqlLogger
import org.jetbrains.exposed.v1.core.Transaction
import org.jetbrains.exposed.v1.core.statements.Statement
import org.jetbrains.exposed.v1.core.statements.StatementInterceptor
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.jetbrains.exposed.v1.core.transactions.TransactionManagerApi
import java.util.concurrent.CopyOnWriteArraySet

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
    internal val hooks: TransactionHooks = TransactionHooks(),
) : Transaction() {
    /** What a transaction shares with those nested in it. */
    private val whole: Whole = outerTransaction?.whole ?: Whole()

    private val watch: StatementWatch = outerTransaction?.watch ?: StatementWatch(db.interceptors)

    internal val sending = StatementSending(this, session, mode, watch) { if (mode.sendsTransactions) whole.notUndone.add(it) }

    override val transactionManager: TransactionManagerApi get() = db.manager

    /** What the server keeps, and what is refused because it does not. */
    internal val guard: ServerGuard get() = mode.guard

    /** Whether each statement commits by itself, so that nothing is undone. */
    internal val commitsEachStatement: Boolean get() = mode.eachStatement

    /** Whether somebody is told of each statement, in their order. */
    internal val isWatched: Boolean get() = watch.isWatching

    init {
        queryTimeout = db.queryTimeout
    }

    /**
     * Has an interceptor told of each statement and of the end of this transaction, nested blocks included. It is shown no prepared
     * statement.
     *
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if its class uses exposed-jdbc
     */
    public fun registerInterceptor(interceptor: StatementInterceptor): Boolean = watch.add(interceptor)

    /** Undoes [registerInterceptor]. */
    public fun unregisterInterceptor(interceptor: StatementInterceptor): Boolean = watch.remove(interceptor)

    /** Has loggers given each statement once it was answered. */
    override fun addLogger(vararg logger: SqlLogger): CompositeSqlLogger = super.addLogger(*logger).also { watch.add(it) }

    /** [by] is what the text was made of, as interceptors see it; null keeps it from them. */
    internal suspend fun <T : Any> query(
        statement: SqlStatement,
        chunk: Int = Int.MAX_VALUE,
        by: Statement<*>? = null,
        read: (RowApi) -> T,
    ): RowCursor<T> = inTurn { startQuery(statement, chunk, by, read) }

    internal suspend fun update(statement: SqlStatement, by: Statement<*>? = null): PendingCount = inTurn { startUpdate(statement, by) }

    /** Only inside [inTurn]. */
    internal fun <T : Any> startQuery(statement: SqlStatement, chunk: Int, by: Statement<*>?, read: (RowApi) -> T): RowCursor<T> =
        sending.query(statement, chunk, by, read)

    /** Refuses what may not be written here, before anything is sent for it. */
    internal fun checkWrite(statement: SqlStatement) = sending.checkWrite(statement)

    /** Only inside [inTurn]. */
    internal fun startUpdate(statement: SqlStatement, by: Statement<*>?): PendingCount = sending.update(statement, by)

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
        if (!mode.eachStatement) hooks.run(TransactionHooks.Moment.COMMITTED)
    }

    /** Undoes what was done so far; the next statement begins a new transaction on the same connection. */
    public suspend fun rollback() {
        requireOutermost("rollback")
        alone { undoAll() }
        whole.notUndone.clear()
        whole.savepoints.clear()
        if (!mode.eachStatement) hooks.run(TransactionHooks.Moment.UNDONE)
    }

    /** Commits, come what may to the coroutine meanwhile, so that the outcome is known. */
    internal suspend fun end() = alone {
        if (whole.notUndone.isNotEmpty()) throw notUndone()
        tell { it.beforeCommit(this) }
        session.commit()
        whole.savepoints.clear()
        tell { it.afterCommit(this) }
    }

    /** Undoes everything, whatever interceptors throw before. */
    internal suspend fun undoAll() {
        try {
            tell { it.beforeRollback(this) }
        } finally {
            session.rollback()
        }
        tell { it.afterRollback(this) }
    }

    /** Where each statement commits by itself nothing ends. */
    private fun tell(call: (StatementInterceptor) -> Unit) {
        if (!mode.eachStatement) watch.each(call)
    }

    /** With no block behind a savepoint under way in another coroutine. */
    private suspend fun alone(action: suspend () -> Unit) {
        if (!whole.turn.tryLock()) waitForTurn()
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
     * undone; so it is on a server without transactions, whatever was allowed.
     */
    public suspend fun <T> withSavepoint(block: suspend SuspendingTransaction.() -> T): T = withSavepoint(readOnly, block)

    /**
     * The same, where what [block] sends first goes out together with the savepoint, and is undone with the whole if there is none. A block
     * that comes first needs none where the transaction is nobody else's: to undo it is to undo the transaction, and the next statement
     * begins another.
     */
    internal suspend fun <T> withSavepointAhead(block: suspend SuspendingTransaction.() -> T): T =
        withSavepoint(readOnly, block, ahead = true)

    internal suspend fun <T> withSavepoint(
        readOnly: Boolean,
        block: suspend SuspendingTransaction.() -> T,
        ahead: Boolean = false,
    ): T {
        val here = currentCoroutineContext()[TransactionElement]?.transaction
        return if (here != null && here.ownsTurn && here.whole === whole) behindSavepoint(readOnly, ahead, block) else whole.turn.withLock {
            behindSavepoint(readOnly, ahead, block)
        }
    }

    private suspend fun <T> behindSavepoint(readOnly: Boolean, ahead: Boolean, block: suspend SuspendingTransaction.() -> T): T {
        if (!mode.sendsSavepoints) return inside(nested(readOnly, ownsTurn = true), null, block)
        if (ahead && guard.server().isolatesTransactions() && session.isUntouched) return first(readOnly, block)
        val name = whole.savepoints.uniqueName("iris_savepoint")
        val savepoint = SqlStatement.of("SAVEPOINT $name")
        val pending = session.update(savepoint).within(queryTimeout, savepoint)
        if (!ahead) pending.await()
        val nested = nested(readOnly, ownsTurn = true, hooks = TransactionHooks())
        try {
            val result = inside(nested, null, block)
            if (ahead) pending.await()
            nested.hooks.handTo(hooks)
            return result
        } catch (e: Throwable) {
            val limit = undoLimit()
            undo(e) { rollbackTo(pending, SqlStatement.of("ROLLBACK TO SAVEPOINT $name"), limit) }
            nested.hooks.run(TransactionHooks.Moment.UNDONE)
            throw e
        } finally {
            whole.savepoints.clear(nested)
        }
    }

    private suspend fun <T> first(readOnly: Boolean, block: suspend SuspendingTransaction.() -> T): T {
        val nested = nested(readOnly, ownsTurn = true, hooks = TransactionHooks())
        try {
            return inside(nested, null, block).also { nested.hooks.handTo(hooks) }
        } catch (e: Throwable) {
            val limit = undoLimit()
            undo(e) { undoWhole(limit) }
            nested.hooks.run(TransactionHooks.Moment.UNDONE)
            throw e
        }
    }

    /** Where that fails, or the session gives up, nothing may be committed; once it is done nothing is left that was not undone. */
    private suspend fun undoWhole(limit: Long) {
        whole.notUndone.add(ROLLBACK)
        session.rollback(limit)
        if (session.isUntouched) whole.notUndone.clear()
    }

    /**
     * The savepoints that were set here.
     *
     * @throws IllegalStateException where each statement commits by itself, so that going back to one would undo nothing
     */
    internal fun savepoints(): Savepoints = whole.savepoints.also {
        check(mode.sendsSavepoints) {
            "Each statement commits by itself here, so a savepoint could undo nothing; nothing was sent. Set it in a transaction, on a " +
                "server that keeps transactions apart."
        }
    }

    /** Sends what belongs to the transaction itself. */
    internal suspend fun control(statement: SqlStatement) {
        inTurn { session.update(statement).within(queryTimeout, statement) }.await()
    }

    /** Goes back to a savepoint; where the answer does not come, nothing may be committed. */
    internal suspend fun undoTo(unique: String) {
        val statement = SqlStatement.of("ROLLBACK TO SAVEPOINT $unique")
        whole.notUndone.add(statement)
        control(statement)
        whole.notUndone.remove(statement)
    }

    /** The same transaction as a nested block sees it: it cannot be ended from there. */
    internal fun nested(
        readOnly: Boolean,
        ownsTurn: Boolean = this.ownsTurn,
        hooks: TransactionHooks = this.hooks,
    ): SuspendingTransaction =
        SuspendingTransaction(db, readOnly, this, session, mode, ownsTurn, hooks).also { it.queryTimeout = queryTimeout }

    /**
     * Where that fails or takes too long, as behind a long statement that was cancelled, the whole can only be rolled back; so, too, where
     * there is no savepoint: to go back to one that does not exist would end the transaction.
     */
    private suspend fun rollbackTo(pending: PendingCount, savepoint: SqlStatement, limit: Long) {
        whole.notUndone.add(savepoint)
        withTimeoutOrNull(limit) {
            pending.await()
            session.update(savepoint).await()
            whole.notUndone.remove(savepoint)
        }
    }

    private suspend fun waitForTurn() = withContext(NonCancellable) {
        withTimeoutOrNull(TURN_LIMIT) { whole.turn.lock() } ?: throw stillAtWork()
    }

    private fun requireOutermost(what: String) = check(outerTransaction == null) {
        "$what inside a nested transaction would end the outer one; let the nested block throw to undo it"
    }

    private class Whole {
        val savepoints = Savepoints()

        /** Held while statements are started, and by a block behind a savepoint for all of its time. */
        val turn = Mutex()

        /** What may have been done or not, so that nothing may be committed. */
        val notUndone: MutableSet<SqlStatement> = CopyOnWriteArraySet()
    }

    internal companion object {
        private val ROLLBACK = SqlStatement.of("ROLLBACK")

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
