package io.github.exposediris.r2dbc

import io.github.exposediris.r2dbc.channel.StatementChannel
import io.r2dbc.postgresql.PostgresqlConnectionFactory
import io.r2dbc.postgresql.api.PostgresqlConnection
import io.r2dbc.spi.Connection
import io.r2dbc.spi.ConnectionFactory
import io.r2dbc.spi.ConnectionFactoryMetadata
import reactor.core.publisher.Mono

/**
 * The driver's connections, for a pool. They do not tell which event loop serves them: r2dbc-pool would hand each over on that loop, and
 * the coroutine that asked for it would be called back from there, two switches of threads for nothing.
 */
internal class PlainConnections(private val driver: PostgresqlConnectionFactory) : ConnectionFactory {
    override fun create(): Mono<Connection> = StatementChannel.with(driver.create(), ::PlainConnection)

    override fun getMetadata(): ConnectionFactoryMetadata = driver.metadata
}

/**
 * A connection that says no more of itself than what R2DBC asks.
 *
 * @property channel where rows can be sent without a wait for each; null where the connection was not opened over our own loops
 */
internal class PlainConnection(val driver: PostgresqlConnection, val channel: StatementChannel?) : Connection by driver
