package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.AuthenticationFailedException
import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.InvalidUrlException
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.toList
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.jdbc.IrisJdbc
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.net.InetAddress
import java.net.ServerSocket
import java.time.Duration

class ConnectingTest {
    private fun use(options: IrisOptions) = IrisR2dbc.connect(options).use { db ->
        runBlocking { newSuspendedTransaction(db = db) { People.selectAll().toList() } }
    }

    @Test
    fun `a refused connection is told as such`() {
        val free = ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { it.localPort }
        assertThrows(ConnectionFailedException::class.java) { use(IrisOptions.parse("iris://127.0.0.1:$free/USER")) }
    }

    @Test
    fun `several hosts are refused with the ways out and without the password`() {
        val options = IrisOptions.parse("r2dbc:iris://ada:hunter2@db1:1973,db2/USER")
        val refusal = assertThrows(InvalidUrlException::class.java) { IrisR2dbc.connect(options) }
        assertEquals(
            "Over R2DBC the URL takes one host, and here are 2: db1:1973,db2:5432. Name one, or a load balancer in front of them," +
                " or connect with IrisJdbc, which takes all of them and serves suspending transactions too.",
            refusal.message,
        )
    }

    @Test
    fun `suspending transactions over JDBC go to the second host where the first is closed`() {
        val free = ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { it.localPort }
        EmbeddedIris.start().use { server ->
            IrisJdbc.connect("iris://127.0.0.1:$free,127.0.0.1:${server.port()}/USER").use { db ->
                val rows = runBlocking {
                    newSuspendedTransaction(db = db) {
                        SchemaUtils.create(People)
                        People.selectAll().toList()
                    }
                }
                assertEquals(0, rows.size)
            }
        }
    }

    @Test
    fun `a wrong password is told as such and not shown`() {
        EmbeddedIris.builder().password("ada", "right").start().use { server ->
            val failure = assertThrows(AuthenticationFailedException::class.java) {
                use(IrisOptions.parse("iris://ada:wrong@127.0.0.1:${server.port()}/USER"))
            }
            assertFalse(failure.message!!.contains("wrong"))
        }
    }

    @Test
    fun `a pool that is used up answers within its limit`() {
        SuspendingFixture(poolSize = 1).use { fixture ->
            val options = IrisOptions.parse(fixture.server.url()).withPoolSize(1).withConnectTimeout(Duration.ofMillis(200))
            IrisR2dbc.connect(options).use { db ->
                runBlocking {
                    newSuspendedTransaction(db = db) {
                        People.selectAll().toList()
                        val second = runCatching { newSuspendedTransaction(db = db) { } }
                        assertEquals(ConnectionFailedException::class.java, second.exceptionOrNull()?.javaClass)
                    }
                }
            }
        }
    }

    @Test
    fun `a server that goes away is told as such`() {
        val fixture = SuspendingFixture()
        runBlocking { fixture.names() }
        fixture.server.close()
        assertThrows(ConnectionFailedException::class.java) { runBlocking { fixture.names() } }
        fixture.db.close()
    }

    @Test
    fun `a closed database says so`() {
        val fixture = SuspendingFixture()
        fixture.close()
        assertThrows(IllegalStateException::class.java) { runBlocking { fixture.names() } }
    }

    @Test
    fun `an embedded server is started by its URL and shared by name`() {
        IrisR2dbc.connect("iris:embedded:shared-r2dbc").use { first ->
            IrisR2dbc.connect("r2dbc:iris:embedded:///shared-r2dbc").use { second ->
                runBlocking {
                    newSuspendedTransaction(db = first) { SchemaUtils.create(People) }
                    assertEquals(0, newSuspendedTransaction(db = second) { People.selectAll().toList() }.size)
                }
            }
        }
    }
}
