package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.SuspendingSession
import io.github.exposediris.coroutines.session.TransactionSettings
import io.r2dbc.spi.Connection
import io.r2dbc.spi.ConnectionFactory
import io.r2dbc.spi.IsolationLevel
import kotlinx.coroutines.reactor.awaitSingleOrNull
import kotlinx.coroutines.reactor.mono
import kotlinx.coroutines.withTimeoutOrNull
import org.jetbrains.exposed.v1.core.DatabaseConfig
import reactor.core.publisher.Mono
import java.util.concurrent.atomic.AtomicBoolean
import java.util.function.Function

/**
 * An IRIS server for suspending transactions, over r2dbc-postgresql. Made by [IrisR2dbc]; thread-safe. In Kotlin it is the `db` of
 * `newSuspendedTransaction`; in Java [inTransaction] runs a transaction as a [Mono].
 */
public class IrisR2dbcDatabase internal constructor(
    url: String,
    config: DatabaseConfig,
    private val connections: ConnectionFactory,
    openLimit: Long,
    private val onClose: () -> Unit,
) : SuspendingDatabase(url, config) {
    private val markers = PositionalMarkers()
    private val limits = SessionLimits(open = openLimit)
    private val closed = AtomicBoolean()

    init {
        connected()
    }

    override suspend fun open(settings: TransactionSettings): SuspendingSession {
        check(!closed.get()) { "the database was closed" }
        val connection = connections.acquire()
        val ready = try {
            withTimeoutOrNull(limits.open) { connection.useIsolation(settings.isolation ?: READ_COMMITTED) }
        } catch (e: Throwable) {
            connection.discard()
            throw e
        }
        if (ready == null) {
            connection.discard()
            throw ConnectionFailedException("The connection was not ready within ${limits.open} ms.", ErrorDetails.NONE, null)
        }
        return R2dbcSession(connection, markers, limits)
    }

    /** Sent only where the connection has another one, so once for each connection as a rule. */
    private suspend fun Connection.useIsolation(level: Int) {
        val wanted = when (level) {
            READ_UNCOMMITTED -> IsolationLevel.READ_UNCOMMITTED
            else -> IsolationLevel.READ_COMMITTED
        }
        if (transactionIsolationLevel != wanted) Exchange<Void>().ofItems(setTransactionIsolationLevel(wanted)).all()
    }

    /**
     * Runs [work] in a transaction of its own, for each subscriber: committed when the publisher that it returns ends, undone when that
     * fails or the subscription is cancelled. Does not block.
     */
    public fun <T : Any> inTransaction(work: Function<ReactiveTransaction, out Mono<out T>>): Mono<T> = mono {
        newSuspendedTransaction(db = this@IrisR2dbcDatabase) {
            work.apply(ReactiveTransaction.here(this)).awaitSingleOrNull()
        }
    }

    /** Closes the connections that this object opened. Blocking, for a few seconds at most. Idempotent. */
    override fun close() {
        if (closed.compareAndSet(false, true)) {
            disconnected()
            onClose()
        }
    }

    private companion object {
        const val READ_UNCOMMITTED = java.sql.Connection.TRANSACTION_READ_UNCOMMITTED
        const val READ_COMMITTED = java.sql.Connection.TRANSACTION_READ_COMMITTED
    }
}
