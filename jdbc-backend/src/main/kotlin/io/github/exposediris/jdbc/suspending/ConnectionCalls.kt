package io.github.exposediris.jdbc.suspending

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.jdbc.connection.AdaptedConnection
import io.github.exposediris.jdbc.exposed.AdaptedStatement
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.withTimeoutOrNull
import java.sql.Connection
import java.sql.SQLException
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executor
import java.util.concurrent.TimeUnit

/**
 * The calls on one connection of JDBC, which block: one after the other on a thread that is not the caller's. Waiting for an answer may be
 * cancelled; the call goes on to its end.
 *
 * @param threads where calls run
 * @param aside where the server is asked to cancel, and connections are closed that may hang: never behind a call that hangs itself
 */
internal class ConnectionCalls(val connection: Connection, threads: Executor, private val aside: Executor) {
    private val lane = Lane(threads)

    @Volatile
    private var running: AdaptedStatement? = null

    @Volatile
    private var dropping = false

    /** Why the connection is lost, as far as a call has told. */
    @Volatile
    var lost: ConnectionFailedException? = null
        private set

    /** Whether rows and the questions for their keys go out together. */
    val sendsKeysTogether: Boolean by lazy(LazyThreadSafetyMode.PUBLICATION) {
        try {
            connection.isWrapperFor(AdaptedConnection::class.java) && connection.unwrap(AdaptedConnection::class.java).sendsKeysTogether()
        } catch (_: SQLException) {
            false // it was closed meanwhile, which the statement itself will tell
        }
    }

    /** Makes a call after all others, unless it is [dropped][dropWaiting] before its turn. */
    fun <T> start(sql: String?, call: () -> T): Deferred<T> {
        val answer = CompletableDeferred<T>()
        lane.execute { if (dropping) answer.completeExceptionally(JdbcErrors.dropped(sql)) else answer.answerWith(sql, call) }
        return answer
    }

    /** Lets the calls fail that have not begun; [afterwards] comes next, and those that are started later are made again. */
    fun <T> dropWaiting(sql: String, afterwards: () -> T): Deferred<T> {
        val answer = CompletableDeferred<T>()
        dropping = true
        lane.execute {
            dropping = false
            answer.answerWith(sql, afterwards)
        }
        return answer
    }

    private fun <T> CompletableDeferred<T>.answerWith(sql: String?, call: () -> T) {
        try {
            complete(call())
        } catch (e: Throwable) {
            val failure = JdbcErrors.classified(e, sql)
            if (failure is ConnectionFailedException && lost == null) lost = failure
            completeExceptionally(failure)
        }
    }

    /** Only inside a call: prepares a statement, which is what [cancelOnServer] cancels until it is closed. */
    fun prepare(statement: SqlStatement): AdaptedStatement = AdaptedStatement.prepare(connection, statement).also { running = it }

    /** Only inside a call: the same of an INSERT of rows. */
    fun prepareInsert(rows: List<SqlStatement>, keys: Boolean): AdaptedStatement =
        AdaptedStatement.insert(connection, rows, keys).also { running = it }

    /**
     * Asks the server to give up what is running. False where it is not known within the limit that the request has arrived: then it may
     * still come, and hit what the connection does next.
     */
    suspend fun cancelOnServer(limit: Long): Boolean {
        val asked = CompletableDeferred<Boolean>()
        aside.execute {
            try {
                running?.cancel()
                asked.complete(true)
            } catch (_: Exception) {
                asked.complete(false)
            }
        }
        return withTimeoutOrNull(limit) { asked.await() } ?: false
    }

    /** Gives the connection back, after all calls. Does not wait. */
    fun giveBack(afterwards: () -> Unit) = lane.execute { closing(afterwards) }

    /** Breaks the connection, whatever is running on it, and gives its place back. Does not wait. */
    fun giveAway(afterwards: () -> Unit) = aside.execute {
        try {
            connection.abort { it.run() }
        } catch (_: Exception) {
            // closed below
        } finally {
            awaitRunning()
            closing(afterwards)
        }
    }

    /**
     * What was running ends by the abort. A pool looks at its failure to take the connection out; were it closed at the same time, HikariCP
     * might put it back and hand it out without a connection beneath.
     */
    private fun awaitRunning() {
        val ended = CountDownLatch(1)
        lane.execute(ended::countDown)
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)
        } catch (_: InterruptedException) {
            Thread.currentThread().interrupt()
        }
    }

    private fun closing(afterwards: () -> Unit) {
        try {
            connection.close()
        } catch (_: Exception) {
            // nobody is left to tell
        } finally {
            afterwards()
        }
    }

    private companion object {
        /** How long a broken connection is waited for to end what runs on it. */
        const val PATIENCE_SECONDS = 5L
    }
}
