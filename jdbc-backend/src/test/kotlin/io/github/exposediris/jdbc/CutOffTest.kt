package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.StatementCancelledException
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.exec
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.embedded.Profile
import io.github.exposediris.wire.server.WireListener
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import java.sql.Connection
import java.sql.SQLException
import java.sql.Statement
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** Outside of IRIS, iris-pgwire 1.0 closes the connection when it is asked to cancel: to the caller the statement was cancelled. */
@Timeout(60)
class CutOffTest {
    private val asked = CountDownLatch(1)
    private val answered = CountDownLatch(1)
    private val server = EmbeddedIris.builder().profile(Profile.named("pgwire-1.0-external")).listener(object : WireListener {
        override fun statement(sql: String) {
            if (sql.contains("slow")) {
                asked.countDown()
                answered.await(20, TimeUnit.SECONDS)
            }
        }
    }).start()
    private var iris: IrisJdbcDatabase? = null

    /** A pool of one connection, so that the next statement needs a new one. */
    private fun connected(parameters: String = ""): IrisJdbcDatabase =
        IrisJdbc.connect(IrisOptions.parse(server.url() + parameters).withPoolSize(1)).also {
            iris = it
            it.capabilities()
        }

    @AfterEach
    fun end() {
        answered.countDown()
        iris?.close()
        server.close()
    }

    private fun <T> replacing(database: IrisJdbcDatabase, cut: () -> T): T {
        val before = server.statistics().sessionsOpened()
        return cut().also {
            assertEquals(1, transaction(database.database()) { exec("SELECT 1") { rows -> rows.next(); rows.getInt(1) } })
            assertTrue(server.statistics().sessionsOpened() > before, "the connection was not replaced")
        }
    }

    private fun slow(statement: Statement) = statement.executeQuery("SELECT 'slow' AS \"s\"").close()

    @Test
    fun `a statement that is cancelled by JDBC's method was cancelled, and its connection is replaced`() {
        val database = connected()
        replacing(database) {
            transaction(database.database()) {
                val failure = (connection.connection as Connection).createStatement().use { statement ->
                    val cancel = CompletableFuture.runAsync {
                        asked.await(20, TimeUnit.SECONDS)
                        statement.cancel()
                    }
                    assertThrows(SQLException::class.java) { slow(statement) }.also { cancel.get(20, TimeUnit.SECONDS) }
                }
                assertEquals("57014", failure.sqlState)
                assertInstanceOf(StatementCancelledException::class.java, IrisException.from(failure))
            }
        }
    }

    @Test
    fun `a statement past the limit of the URL was cancelled, and its connection is replaced`() {
        val database = connected("?queryTimeout=1")
        replacing(database) {
            transaction(database.database()) {
                val failure = (connection.connection as Connection).createStatement().use { statement ->
                    assertThrows(SQLException::class.java) { slow(statement) }
                }
                assertEquals("57014", failure.sqlState)
                assertInstanceOf(StatementCancelledException::class.java, IrisException.from(failure))
            }
        }
    }

    @Test
    fun `a coroutine that is cancelled ends, and its connection is replaced`() {
        val database = connected()
        replacing(database) {
            runBlocking {
                val reading = CoroutineScope(Dispatchers.IO).launch {
                    newSuspendedTransaction(db = database) { exec(SqlStatement.of("SELECT 'slow' AS \"s\"")) { it.getString(1).orEmpty() } }
                }
                asked.await(20, TimeUnit.SECONDS)
                reading.cancelAndJoin()
            }
        }
    }
}
