package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.EmbeddedServers
import io.github.exposediris.core.connect.IrisEndpoint
import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.InvalidUrlException
import io.github.exposediris.core.error.MissingDriverException
import io.github.exposediris.core.server.CapabilityProbe
import io.github.exposediris.core.server.ServerPolicy
import io.github.exposediris.coroutines.session.ServerKnowledge
import io.github.exposediris.r2dbc.channel.GatheringLoops
import io.r2dbc.pool.ConnectionPool
import io.r2dbc.pool.ConnectionPoolConfiguration
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration
import io.r2dbc.postgresql.PostgresqlConnectionFactory
import io.r2dbc.spi.ConnectionFactory
import org.jetbrains.exposed.v1.core.DatabaseConfig
import java.time.Duration

/** Connects to IRIS for suspending and reactive transactions. No connection is made before the first transaction. */
public object IrisR2dbc {
    /** How many statements the driver keeps prepared on each connection. */
    private const val PREPARED_STATEMENTS = 256

    /** How long closing may take. */
    private val CLOSE_LIMIT = Duration.ofSeconds(5)

    /**
     * Connects by URL: `iris://user:password@host:port/NAMESPACE`, `r2dbc:iris://…`, or `iris:embedded:name` for a server in this JVM.
     *
     * @throws InvalidUrlException if the URL cannot be understood or names several hosts
     */
    @JvmStatic
    @JvmOverloads
    public fun connect(url: String, config: DatabaseConfig = DatabaseConfig()): IrisR2dbcDatabase =
        connect(IrisOptions.parse(url), config)

    /**
     * Connects with options; the pool of connections is closed with the database.
     *
     * @throws InvalidUrlException if they name several hosts
     */
    @JvmStatic
    @JvmOverloads
    public fun connect(options: IrisOptions, config: DatabaseConfig = DatabaseConfig()): IrisR2dbcDatabase =
        connect(options, config, limits(options))

    private fun limits(options: IrisOptions) = SessionLimits(
        open = options.connectTimeout().toMillis(),
        query = options.limits().querySeconds(),
        held = options.limits().held(),
    )

    internal fun connect(options: IrisOptions, config: DatabaseConfig, limits: SessionLimits): IrisR2dbcDatabase =
        when (val endpoint = options.endpoint()) {
            is IrisEndpoint.Server -> pooled(alone(endpoint), options, config, limits) {}
            is IrisEndpoint.Superserver -> throw MissingDriverException(
                "InterSystems' own driver is a blocking one: there is none for R2DBC that speaks to ${endpoint.authority()}." +
                    " Connect with exposed-iris-jdbc, or by iris:// to a PostgreSQL-wire server.",
                ErrorDetails.NONE,
                null,
            )
            is IrisEndpoint.Embedded -> {
                val lease = EmbeddedServers.acquire(endpoint.name())
                pooled(IrisEndpoint.Server(lease.host(), lease.port()), options, config, limits, lease::close)
            }
        }

    /** The driver's own search for a host would spend the whole limit on a first one that takes the connection and stays silent. */
    private fun alone(server: IrisEndpoint.Server): IrisEndpoint.Server {
        if (server.others().isEmpty()) {
            return server
        }
        throw InvalidUrlException(
            "Over R2DBC the URL takes one host, and here are ${server.hosts().size}: ${server.authority()}. Name one, or a load balancer" +
                " in front of them, or connect with IrisJdbc, which takes all of them and serves suspending transactions too.",
            ErrorDetails.NONE,
            null,
        )
    }

    /**
     * Uses connections that somebody else opens and closes: r2dbc-postgresql's, or a pool of them. The server is asked what it keeps at
     * first use, over two connections; where the second is not to be had within two seconds, transactions that write are refused as
     * unsafe.
     *
     * @param policy what is said of the server
     */
    @JvmStatic
    @JvmOverloads
    public fun connect(
        connections: ConnectionFactory,
        config: DatabaseConfig = DatabaseConfig(),
        policy: ServerPolicy = ServerPolicy.DEFAULT,
    ): IrisR2dbcDatabase = IrisR2dbcDatabase("r2dbc:iris:", config, knowledge(connections, policy), connections, SessionLimits()) {}

    private fun knowledge(connections: ConnectionFactory, policy: ServerPolicy, limits: SessionLimits = SessionLimits()) =
        ServerKnowledge(policy) { R2dbcProbe.run(connections, limits.open, CapabilityProbe::needed) }

    private fun pooled(
        server: IrisEndpoint.Server,
        options: IrisOptions,
        config: DatabaseConfig,
        limits: SessionLimits,
        afterwards: () -> Unit,
    ): IrisR2dbcDatabase {
        val driver = PostgresqlConnectionFactory(driverSettings(server, options))
        val pool = ConnectionPool(
            ConnectionPoolConfiguration.builder(PlainConnections(driver))
                .initialSize(0)
                .maxSize(options.poolSize())
                .acquireRetry(0) // the limit holds for each attempt
                .build(),
        )
        val url = "r2dbc:iris://${server.authority()}/${options.namespace()}"
        // not from the pool, which may hold one connection only
        val knowledge = knowledge(driver, options.server(), limits)
        return IrisR2dbcDatabase(url, config, knowledge, pool, limits.copy(acquire = options.connectTimeout())) {
            try {
                pool.disposeLater().onErrorComplete().block(CLOSE_LIMIT)
            } finally {
                afterwards()
            }
        }
    }

    internal fun driverSettings(server: IrisEndpoint.Server, options: IrisOptions): PostgresqlConnectionConfiguration =
        PostgresqlConnectionConfiguration.builder()
            .host(server.host())
            .port(server.port())
            .database(options.namespace())
            .username(options.user())
            .apply { options.password()?.let { password(it) } }
            .connectTimeout(options.connectTimeout())
            .autodetectExtensions(false) // it would ask pg_catalog, which IRIS does not have
            .preparedStatementCacheQueries(PREPARED_STATEMENTS)
            .codecRegistrar(AnyTextCodec)
            .loopResources(GatheringLoops.ALL)
            .tcpNoDelay(true)
            .tcpKeepAlive(true) // else a host that vanished would never be missed by a statement without a limit
            .build()
}
