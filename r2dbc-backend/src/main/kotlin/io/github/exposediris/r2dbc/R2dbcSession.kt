package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.CommitOutcomeUnknownException
import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.ValueFailures
import io.github.exposediris.core.statement.InsertPlan
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.InsertedRow
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.PendingRows
import io.github.exposediris.coroutines.session.RowCursor
import io.github.exposediris.coroutines.session.SuspendingSession
import io.github.exposediris.r2dbc.ExchangeQueue.Going
import io.github.exposediris.r2dbc.channel.BoundStatement
import io.github.exposediris.r2dbc.channel.PipelinedAnswer
import io.github.exposediris.r2dbc.channel.PipelinedRow
import io.github.exposediris.r2dbc.channel.StatementChannel
import io.r2dbc.postgresql.api.PostgresqlConnection
import io.r2dbc.postgresql.codec.Codecs
import io.r2dbc.spi.Connection
import io.r2dbc.spi.Result
import io.r2dbc.spi.Row
import io.r2dbc.spi.Statement
import io.r2dbc.spi.Wrapped
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.reactivestreams.Publisher
import reactor.core.Disposable
import reactor.core.Disposables
import reactor.core.publisher.Mono
import reactor.core.scheduler.Scheduler
import java.time.Duration

/**
 * A transaction on one connection of the driver. BEGIN is sent ahead of the first statement and not waited for, which saves a round
 * trip; the driver answers in order. While the transaction ends no statement may start: the driver would take it for part of the old
 * one, and the server would commit it by itself.
 *
 * @param transactional whether there is a transaction at all; else no BEGIN is sent, and so no COMMIT and no ROLLBACK
 * @param own whether the server is known well enough for transactions and statements with parameters to go past the driver, and in
 *   transactions queries of which it keeps rows
 * @param commits waits for the answers to COMMIT
 */
internal class R2dbcSession(
    private val connection: Connection,
    private val markers: PositionalMarkers,
    private val limits: SessionLimits,
    private val watch: Disposable = Disposables.disposed(),
    private val transactional: Boolean = true,
    private val own: Boolean = false,
    private val commits: AnswerLimit = AnswerLimit(limits.commit),
) : SuspendingSession {
    private val channel = connection.channel()
    private val bounds = TransactionBounds(connection, channel.takeIf { own })
    private val exchanges = ExchangeQueue(connection.eventLoop(), channel)

    // guarded by this
    private var begin: Exchange<Void>? = null
    private var ending = false
    private var released = false
    private var broken = false

    override val isUntouched: Boolean get() = synchronized(this) { transactional && begin == null && !broken }

    override fun <T : Any> query(statement: SqlStatement, chunk: Int, read: (RowApi) -> T): RowCursor<T> {
        val exchange = Exchange<T>(chunk, statement.sql)
        val codecs = channel?.rows?.codecs
            ?: return start(statement, exchange) { ofResults(it) { result -> result.map { row, _ -> guarded(row, read) } } }
        exchange.receive(read)
        synchronized(this) { requireOpen() }
        val portion = if (transactional && chunk != Int.MAX_VALUE) chunk else BoundStatement.ALL
        val query = (if (own && (portion != BoundStatement.ALL || statement.arguments.any())) encoded(statement, codecs) else null)
            ?: return start(statement, exchange) { ofRows(it, channel.demand) }
        return begun { exchanges.start(exchange, Going.ALONE) { it.ofRows(channel.send(query, it.receiver!!, portion), channel.demand) } }
    }

    private fun <T : Any> guarded(row: Row, read: (RowApi) -> T): T = try {
        read(DriverRow(row))
    } catch (e: Throwable) {
        throw UnreadableRow(e)
    }

    override fun update(statement: SqlStatement): PendingCount {
        val pipelined = if (own && statement.arguments.any()) insert(listOf(statement), keys = false, independent = true) else null
        if (pipelined != null) return PendingCount { counted(pipelined.await().single()) }
        val exchange = start(statement, Exchange<Long>(sql = statement.sql)) { ofResults(it, Result::getRowsUpdated) }
        return PendingCount { exchange.all().sum() }
    }

    private fun counted(answer: InsertedRow): Long = answer.failure?.let { throw it } ?: answer.count

    override fun insert(statements: List<SqlStatement>, keys: Boolean, independent: Boolean): PendingRows? {
        val codecs = channel?.rows?.codecs ?: return null
        synchronized(this) { requireOpen() }
        val question = if (keys) encoded(InsertPlan.LAST_IDENTITY, codecs) else null
        val rows = statements.map { PipelinedRow(encoded(it, codecs) ?: return null, question) }
        val sql = statements.first().sql
        val exchange = begun {
            exchanges.start(Exchange<List<InsertedRow>>(sql = sql), Going.ALONE) {
                it.ofItems(channel.send(rows).map { answers -> answers.zip(statements) { row, of -> inserted(row, of.sql) } })
            }
        }
        return PendingRows { exchange.all().single() }
    }

    private fun inserted(row: PipelinedAnswer, sql: String): InsertedRow {
        val failure = row.failure?.let { R2dbcErrors.classified(it, sql) }
        if (failure != null) exchanges.note(failure)
        return InsertedRow(row.count, row.told, failure)
    }

    private fun <E : Exchange<*>> start(statement: SqlStatement, exchange: E, subscribe: E.(Publisher<out Result>) -> Unit): E {
        synchronized(this) { requireOpen() }
        val (prepared, going) = bound(statement)
        return begun { exchanges.start(exchange, going) { it.subscribe(prepared.execute()) } }
    }

    /** Starts something behind BEGIN, which goes out together with it. */
    private fun <T> begun(start: () -> T): T = synchronized(this) {
        requireOpen()
        if (transactional && begin == null) {
            begin = exchanges.add(Exchange<Void>(), bounds.going) { it.ofItems(bounds.begin()) }
        }
        start()
    }

    private fun requireOpen() = check(!released && !ending) { "the transaction has ended, or is about to" }

    private fun bound(statement: SqlStatement): Pair<Statement, Going> = sendable(statement) {
        val made = connection.createStatement(markers.of(it.sql))
        if (it.arguments.none()) return@sendable made to Going.AT_ONCE
        val parameters = StatementParameters(made).apply { fillParameters(it.arguments) }
        made to if (parameters.areCollected) Going.COLLECTED else Going.IN_PARTS
    }

    /** Null where the driver has to collect a value. */
    private fun encoded(statement: SqlStatement, codecs: Codecs): BoundStatement? = sendable(statement) {
        val parameters = EncodedParameters(it.arguments.count(), codecs).apply { fillParameters(it.arguments) }
        BoundStatement.of(markers.of(it.sql), parameters.binding)
    }

    private inline fun <T> sendable(statement: SqlStatement, make: (SqlStatement) -> T): T = try {
        make(statement)
    } catch (e: Exception) {
        throw ValueFailures.unsendable(e, statement.sql)
    }

    override suspend fun commit(): Unit = ending { begun ->
        if (begun == null) return@ending
        commits.end(begun) { notCommitted("BEGIN was not answered") }
        exchanges.lost?.let { throw notCommitted("the connection was lost before: ${it.message}") }
        try {
            commits.end(started(bounds.commit()), ::noAnswer)
        } catch (e: ConnectionFailedException) {
            throw CommitOutcomeUnknownException(
                "The connection failed while COMMIT was under way: ${e.message}", ErrorDetails(0, null, "COMMIT"), e,
            )
        }
    }

    private fun notCommitted(why: String) =
        ConnectionFailedException("Nothing was committed: $why.", ErrorDetails(0, null, "COMMIT"), null)

    private fun noAnswer() = ConnectionFailedException("no answer within ${limits.commit} ms", ErrorDetails.NONE, null)

    override suspend fun rollback(patience: Long): Unit = withContext(NonCancellable) {
        ending { rollback(it, maxOf(patience, limits.drain)) }
    }

    private suspend fun rollback(begun: Exchange<Void>?, patience: Long) {
        if (withTimeoutOrNull(patience) { undo(begun) } == null) {
            val cancelledBefore = exchanges.cancelled.get()
            cancelOnServer()
            val undone = withTimeoutOrNull(limits.drain) { undo(begun) }
            if (undone == null || exchanges.cancelled.get() == cancelledBefore) close()
        }
    }

    /** The last exchange ends after all others; the driver knows of its transaction only once BEGIN was answered. */
    private suspend fun undo(begun: Exchange<Void>?) {
        exchanges.last?.drain()
        begun?.drain() // others may have ended before, where one of their values could not be sent
        if (begun != null) started(bounds.rollback()).all()
    }

    /**
     * A request reaches the server by a way of its own, and when it does is not known. Only where a statement ended because of it is it
     * used up; a connection that is kept otherwise might see a later statement cancelled.
     */
    private suspend fun cancelOnServer() {
        val request = (connection.raw() as? PostgresqlConnection)?.cancelRequest() ?: return
        withTimeoutOrNull(limits.drain) { Exchange<Void>().ofItems(request).all() }
    }

    /** Runs the end of a transaction with the door closed; a connection on which that fails is in no known state. */
    private suspend fun ending(end: suspend (Exchange<Void>?) -> Unit) {
        val begun = synchronized(this) {
            requireOpen()
            ending = true
            begin
        }
        var ended = false
        try {
            end(begun)
            ended = true
        } catch (e: IrisException) {
            if (e is ConnectionFailedException || e is CommitOutcomeUnknownException) close()
            throw e
        } finally {
            synchronized(this) {
                ending = false
                if (ended && begin === begun) begin = null
            }
        }
    }

    private fun started(action: Publisher<Void>) = exchanges.start(Exchange<Void>(), bounds.going) { it.ofItems(action) }

    override fun release() {
        val clean = synchronized(this) {
            if (released) return
            released = true
            begin == null && !ending
        }
        watch.dispose()
        if (clean && exchanges.abandon(past = own && channel != null)) fire(connection.close()) else connection.discard()
    }

    /** Past every limit. */
    private fun close() {
        synchronized(this) { broken = true }
        fire(connection.raw().close())
    }
}

/** The driver's own connection, in whatever pool or wrapper that tells what it wraps; else the innermost that is told. */
private fun Connection.raw(): Connection {
    var connection = this
    while (connection !is PostgresqlConnection) {
        val inner = (connection as? PlainConnection)?.driver ?: (connection as? Wrapped<*>)?.unwrap() as? Connection
        connection = inner?.takeIf { it !== connection } ?: break
    }
    return connection
}

/** Where rows can be sent without a wait for each; null on connections of others. */
private fun Connection.channel(): StatementChannel? =
    ((this as? Wrapped<*>)?.unwrap() as? PlainConnection ?: this as? PlainConnection)?.channel

/** The event loop of the driver that serves it; null where that is not told. */
internal fun Connection.eventLoop(): Scheduler? = (raw() as? PostgresqlConnection as? Wrapped<*>)?.unwrap(Scheduler::class.java)

/** Closes a connection whose state is not known: the pool finds it closed and drops it. */
internal fun Connection.discard() {
    fire(raw().close())
    fire(close())
}

/**
 * How long a session waits, in milliseconds, and how long it may live before that is reported.
 *
 * @property drain for a cancelled statement to end by itself, and again once the server was asked to cancel it
 * @property commit for the answer to COMMIT
 * @property open for a connection that is there to be made ready
 * @property query for the answer to a statement, in seconds; 0 for as long as it takes
 * @property acquire for a connection of the pool; null for as long as it takes
 * @property held after this its connection counts as leaked; zero for never
 */
internal data class SessionLimits(
    val drain: Long = 500,
    val commit: Long = 30_000,
    val open: Long = 10_000,
    val query: Int = 0,
    val acquire: Duration? = null,
    val held: Duration = Duration.ZERO,
)

/** Starts something whose end nobody waits for. */
internal fun fire(action: Publisher<Void>) {
    Mono.from(action).onErrorComplete().subscribe()
}
