package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.coroutines.session.ServerKnowledge
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.SuspendingSession
import io.github.exposediris.coroutines.session.TransactionSettings
import io.r2dbc.spi.Connection
import io.r2dbc.spi.ConnectionFactory
import io.r2dbc.spi.IsolationLevel
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
    server: ServerKnowledge,
    private val connections: ConnectionFactory,
    private val limits: SessionLimits,
    private val onClose: () -> Unit,
) : SuspendingDatabase(url, config, server) {
    private val markers = PositionalMarkers()
    private val leaks = LeakDetection(limits.held)
    private val commits = AnswerLimit(limits.commit)
    private val closed = AtomicBoolean()
    private val reactive get() = IrisReactive.of(this)

    override val queryTimeout: Int? get() = limits.query.takeIf { it > 0 }

    init {
        connected()
    }

    override suspend fun open(settings: TransactionSettings): SuspendingSession {
        check(!closed.get()) { "the database was closed" }
        val watch = leaks.watch()
        try {
            val connection = connections.acquire(limits.acquire)
            val level = isolationOf(settings)
            if (settings.transactional && connection.transactionIsolationLevel != level) connection.makeReady(level)
            return connection.orDiscarded {
                R2dbcSession(it, markers, limits, watch, settings.transactional, settings.keepsStatements, commits)
            }
        } catch (e: Throwable) {
            watch.dispose()
            throw e
        }
    }

    private fun isolationOf(settings: TransactionSettings): IsolationLevel = when (settings.isolation) {
        java.sql.Connection.TRANSACTION_READ_UNCOMMITTED -> IsolationLevel.READ_UNCOMMITTED
        else -> IsolationLevel.READ_COMMITTED
    }

    /** Once for each connection as a rule. */
    private suspend fun Connection.makeReady(level: IsolationLevel) = orDiscarded {
        val setting = ExchangeQueue(eventLoop()).start(Exchange<Void>()) { it.ofItems(setTransactionIsolationLevel(level)) }
        withTimeoutOrNull(limits.open) { setting.all() }
            ?: throw ConnectionFailedException("The connection was not ready within ${limits.open} ms.", ErrorDetails.NONE, null)
    }

    private inline fun <T> Connection.orDiscarded(use: (Connection) -> T): T = try {
        use(this)
    } catch (e: Throwable) {
        discard()
        throw e
    }

    /**
     * Runs [work] in a transaction of its own, for each subscriber: committed when the publisher that it returns ends, undone when that
     * fails or the subscription is cancelled. Does not block.
     */
    public fun <T : Any> inTransaction(work: Function<ReactiveTransaction, out Mono<out T>>): Mono<T> = reactive.inTransaction(work)

    /**
     * Runs [work] on a connection of its own, for each subscriber, where each statement commits by itself: nothing is undone when it
     * fails. Works on every server, and is the way to write on one that does not keep transactions apart. Does not block.
     */
    public fun <T : Any> autoCommit(work: Function<ReactiveTransaction, out Mono<out T>>): Mono<T> = reactive.autoCommit(work)

    /** Closes the connections that this object opened. Blocking, for a few seconds at most. Idempotent. */
    override fun close() {
        if (closed.compareAndSet(false, true)) {
            disconnected()
            onClose()
        }
    }
}
