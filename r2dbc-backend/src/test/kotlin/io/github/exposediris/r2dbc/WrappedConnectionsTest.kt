package io.github.exposediris.r2dbc

import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.firstOrNull
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.read
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.embedded.EmbeddedIris
import io.r2dbc.pool.ConnectionPool
import io.r2dbc.pool.ConnectionPoolConfiguration
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration
import io.r2dbc.postgresql.PostgresqlConnectionFactory
import io.r2dbc.spi.Connection
import io.r2dbc.spi.ConnectionFactory
import io.r2dbc.spi.Wrapped
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.neq
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test
import reactor.core.publisher.Mono
import java.util.concurrent.atomic.AtomicInteger

/** A `ConnectionFactory` of the user's own, whose connections stand before the driver's. */
class WrappedConnectionsTest {
    /** Gives what it wraps whatever class is asked for, as listeners to R2DBC calls do. */
    private class Shown(private val inner: Connection) : Connection by inner, Wrapped<Connection> {
        override fun unwrap(): Connection = inner

        @Suppress("UNCHECKED_CAST") // which is the point
        override fun <E> unwrap(targetClass: Class<E>): E = inner as E
    }

    private class Hidden(inner: Connection) : Connection by inner

    private fun factory(server: EmbeddedIris, wrap: (Connection) -> Connection): ConnectionFactory {
        val settings = PostgresqlConnectionConfiguration.builder().host("127.0.0.1").port(server.port()).username("_SYSTEM")
            .database("USER")
            .autodetectExtensions(false).build()
        val driver = PostgresqlConnectionFactory(settings)
        return object : ConnectionFactory {
            override fun create() = driver.create().map<Connection>(wrap)

            override fun getMetadata() = driver.metadata
        }
    }

    @Test
    fun `the driver's event loop is found behind any number of them`() = EmbeddedIris.start().use { server ->
        val connection = Mono.from(factory(server) { Shown(Shown(it)) }.create()).block()!!
        assertNotNull(connection.eventLoop())
        assertNull(Hidden(connection).eventLoop())
        Mono.from(connection.close()).block()
        Unit
    }

    @Test
    fun `transactions and Flows work over them`() = EmbeddedIris.start().use { server ->
        IrisR2dbc.connect(factory(server) { Shown(Shown(it)) }).use { db ->
            runBlocking {
                val names = (1..1_000).map { "n$it" }
                newSuspendedTransaction(db = db) {
                    SchemaUtils.create(People)
                    People.batchInsert(names) { this[People.name] = it }
                }
                val read = newSuspendedTransaction(db = db) {
                    People.selectAll().orderBy(People.id).fetchSize(8).asFlow().map { it[People.name] }.toList()
                }
                assertEquals(names, read)
            }
        }
    }

    @Test
    fun `a pool of them keeps its connections when a query is left early`() = EmbeddedIris.start().use { server ->
        val opened = AtomicInteger()
        val pool = ConnectionPool(
            ConnectionPoolConfiguration.builder(factory(server) { it.also { opened.incrementAndGet() } }).initialSize(0).maxSize(2).build(),
        )
        AutoCloseable { pool.dispose() }.use {
            IrisR2dbc.connect(pool).use { db ->
                runBlocking {
                    newSuspendedTransaction(db = db) {
                        SchemaUtils.create(People)
                        People.batchInsert(1..100) { this[People.name] = "n$it" }
                    }
                    repeat(20) { db.read { People.selectAll().where { People.name neq "Ada" }.firstOrNull() } }
                    assertEquals(2, opened.get()) // which knowing the server takes
                }
            }
        }
    }
}
