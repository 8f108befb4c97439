package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.CommitOutcomeUnknownException
import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.RowCursor
import io.github.exposediris.coroutines.session.SuspendingSession
import io.r2dbc.postgresql.api.PostgresqlConnection
import io.r2dbc.spi.Connection
import io.r2dbc.spi.Result
import io.r2dbc.spi.Wrapped
import kotlinx.coroutines.withTimeoutOrNull
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.reactivestreams.Publisher
import reactor.core.publisher.Mono
import java.util.concurrent.atomic.AtomicBoolean

/**
 * A transaction on one connection of the driver. BEGIN is sent ahead of the first statement and not waited for, which saves a round
 * trip; the driver answers in order.
 */
internal class R2dbcSession(
    private val connection: Connection,
    private val markers: PositionalMarkers,
    private val limits: SessionLimits,
) : SuspendingSession {
    private val released = AtomicBoolean()

    private val exchanges = ExchangeQueue()

    private var begin: Exchange<Void>? = null // guarded by this

    override fun <T : Any> query(statement: SqlStatement, chunk: Int, read: (RowApi) -> T): RowCursor<T> =
        start(statement, chunk) { result -> result.map { row, _ -> read(R2dbcRow(row)) } }

    override fun update(statement: SqlStatement): PendingCount {
        val exchange = start(statement, Int.MAX_VALUE) { it.rowsUpdated }
        return PendingCount { exchange.all().sum() }
    }

    @Synchronized
    private fun <T : Any> start(statement: SqlStatement, chunk: Int, items: (Result) -> Publisher<out T>): Exchange<T> {
        check(!released.get()) { "the transaction has ended" }
        val prepared = connection.createStatement(markers.of(statement.sql))
        R2dbcParameters(prepared).fillParameters(statement.arguments)
        if (begin == null) begin = exchanges.start(Exchange<Void>()) { it.ofItems(connection.beginTransaction()) }
        return exchanges.start(Exchange(chunk, statement.sql)) { it.ofResults(prepared.execute(), items) }
    }

    override suspend fun commit() {
        val begun = synchronized(this) { begin } ?: return
        begun.all()
        try {
            withTimeoutOrNull(limits.commit) { end(connection.commitTransaction()) } ?: throw noAnswer()
        } catch (e: ConnectionFailedException) {
            close()
            throw CommitOutcomeUnknownException(
                "The connection failed while COMMIT was under way: ${e.message}", ErrorDetails(0, null, "COMMIT"), e,
            )
        }
    }

    private fun noAnswer() = ConnectionFailedException("no answer within ${limits.commit} ms", ErrorDetails.NONE, null)

    override suspend fun rollback() {
        try {
            if (withTimeoutOrNull(limits.drain) { undo() } != null) return
            cancelOnServer()
            if (withTimeoutOrNull(limits.drain) { undo() } == null) close()
        } catch (e: IrisException) {
            close() // what state it is in, nobody knows
            throw e
        }
    }

    /** Waits until the server has read the request, lest it cancel what the connection does next. */
    private suspend fun cancelOnServer() {
        val request = raw<PostgresqlConnection>()?.cancelRequest() ?: return
        withTimeoutOrNull(limits.drain) { Exchange<Void>().ofItems(request).all() }
    }

    /** The last exchange ends after all others; the driver knows of its transaction only once BEGIN was answered. */
    private suspend fun undo() {
        exchanges.last?.drain()
        if (synchronized(this) { begin } != null) end(connection.rollbackTransaction())
    }

    private suspend fun end(action: Publisher<Void>) {
        exchanges.start(Exchange<Void>()) { it.ofItems(action) }.all()
        synchronized(this) { begin = null }
    }

    override fun release() {
        if (released.compareAndSet(false, true)) fire(connection.close())
    }

    /** Past every limit: the pool finds the connection closed and drops it. */
    private fun close() = fire(raw<Connection>()!!.close())

    private inline fun <reified C : Connection> raw(): C? = ((connection as? Wrapped<*>)?.unwrap() ?: connection) as? C
}

/**
 * How long a session waits, in milliseconds.
 *
 * @property drain for a cancelled statement to end by itself, and again once the server was asked to cancel it
 * @property commit for the answer to COMMIT
 */
internal data class SessionLimits(val drain: Long = 500, val commit: Long = 30_000)

/** Starts something whose end nobody waits for. */
internal fun fire(action: Publisher<Void>) {
    Mono.from(action).onErrorComplete().subscribe()
}
