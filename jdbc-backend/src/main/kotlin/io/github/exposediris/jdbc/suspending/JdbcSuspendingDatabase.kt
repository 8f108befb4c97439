package io.github.exposediris.jdbc.suspending

import io.github.exposediris.coroutines.session.KnownServer
import io.github.exposediris.coroutines.session.ServerKnowledge
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.SuspendingSession
import io.github.exposediris.coroutines.session.TransactionSettings
import io.github.exposediris.jdbc.server.ServerKnowledge as JdbcKnowledge
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.withTimeoutOrNull
import org.jetbrains.exposed.v1.core.DatabaseConfig
import java.sql.Connection
import java.util.concurrent.Executor
import javax.sql.DataSource
import kotlin.coroutines.resumeWithException

/**
 * A database of the blocking backend for suspending transactions: its calls block threads of their own, and no caller's. Never the database
 * of transactions that name none. Thread-safe.
 *
 * @param size how many connections it takes at most; there are as many threads, so that a transaction never waits for one
 */
internal class JdbcSuspendingDatabase(
    private val connections: DataSource,
    config: DatabaseConfig,
    server: JdbcKnowledge,
    size: Int,
    private val threads: Executor = BlockingThreads.upTo(size),
    private val limits: CallLimits = CallLimits(),
) : SuspendingDatabase("jdbc:iris:", config, ServerKnowledge.shared { asked(server, threads) }) {
    private val aside = BlockingThreads.upTo(ASIDE)
    private val places = Semaphore(size)

    @Volatile
    private var closed = false

    override suspend fun open(settings: TransactionSettings): SuspendingSession {
        check(!closed) { "the database was closed" }
        takePlace()
        val connection = connect(settings)
        val calls = ConnectionCalls(connection, threads, aside)
        return JdbcSession(calls, limits, settings.transactional, places::release)
    }

    /** A time limit may end a wait that has succeeded: the place is not lost by that. */
    private suspend fun takePlace() {
        var taken = false
        try {
            withTimeoutOrNull(limits.open) {
                places.acquire()
                taken = true
            }
        } catch (e: Throwable) {
            if (taken) places.release()
            throw e
        }
        if (!taken) throw JdbcErrors.noConnection(limits.open)
    }

    /** A caller that is cancelled leaves at once; the place is free again when the connection has come and gone back. */
    private suspend fun connect(settings: TransactionSettings): Connection = suspendCancellableCoroutine { continuation ->
        threads.execute {
            try {
                val connection = ready(settings)
                continuation.resume(connection) { _, unclaimed, _ -> ConnectionCalls(unclaimed, threads, aside).giveBack(places::release) }
            } catch (e: Throwable) {
                places.release()
                continuation.resumeWithException(JdbcErrors.classified(e, null))
            }
        }
    }

    private fun ready(settings: TransactionSettings): Connection {
        val connection = connections.connection
        try {
            connection.autoCommit = !settings.transactional
            if (settings.transactional) isolate(connection, settings.isolation ?: Connection.TRANSACTION_READ_COMMITTED)
            return connection
        } catch (e: Throwable) {
            connection.close()
            throw e
        }
    }

    private fun isolate(connection: Connection, level: Int) {
        if (connection.transactionIsolation != level) connection.transactionIsolation = level
    }

    /** Only refuses new transactions: the connections belong to the blocking database. */
    override fun close() {
        closed = true
    }

    private companion object {
        const val ASIDE = 4

        /** What the blocking database knows, or asks now. */
        suspend fun asked(server: JdbcKnowledge, threads: Executor): KnownServer {
            val answer = CompletableDeferred<KnownServer>()
            threads.execute {
                try {
                    answer.complete(KnownServer(server.guard(), server.isKnown))
                } catch (e: Throwable) {
                    answer.completeExceptionally(JdbcErrors.classified(e, null))
                }
            }
            return answer.await()
        }
    }
}
