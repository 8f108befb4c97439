package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.toList
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.testkit.fault.FaultProxy
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield
import org.jetbrains.exposed.v1.core.DatabaseConfig
import java.time.Duration

/** A database of five connections behind a proxy, and a second one that has its own way to the server. */
internal class FaultFixture(
    limits: SessionLimits = SessionLimits(open = CONNECT_LIMIT),
    poolSize: Int = POOL,
    config: DatabaseConfig = DatabaseConfig(),
    serverKnown: Boolean = true,
) : AutoCloseable {
    val server: EmbeddedIris = EmbeddedIris.start()
    val proxy: FaultProxy = FaultProxy.to(server)
    val db: IrisR2dbcDatabase = IrisR2dbc.connect(
        proxy.options().withPoolSize(poolSize).withConnectTimeout(Duration.ofMillis(CONNECT_LIMIT)), config, limits,
    )
    private val direct = IrisR2dbc.connect(IrisOptions.parse(server.url()).withPoolSize(1))

    init {
        runBlocking {
            newSuspendedTransaction(db = direct) { SchemaUtils.create(People) }
            if (serverKnown) db.capabilities()
        }
    }

    /** What the server holds, whatever became of the way to it. */
    suspend fun names(): List<String> =
        newSuspendedTransaction(db = direct) { People.selectAll().orderBy(People.name).toList().map { it[People.name] } }

    /** Once the way is well again, every connection of the pool can be had at once, and serves. */
    suspend fun assertServes() {
        proxy.heal()
        val holding = Semaphore(POOL, POOL)
        withTimeout(20_000) {
            List(POOL) { async(Dispatchers.Default) { holdOne(holding) } }.awaitAll()
        }
    }

    private suspend fun holdOne(holding: Semaphore) = newSuspendedTransaction(db = db) {
        People.selectAll().limit(1).toList()
        holding.release()
        while (holding.availablePermits < POOL) yield()
    }

    /** Waits until so many connections go through the proxy, those with cancel requests included. */
    suspend fun awaitConnections(count: Int) = withTimeout(10_000) {
        while (proxy.statistics().open != count) yield()
    }

    override fun close() {
        db.close()
        direct.close()
        proxy.close()
        server.close()
    }

    companion object {
        const val POOL = 5

        /** How long making a connection may take, in milliseconds. */
        const val CONNECT_LIMIT = 4_000L
    }
}
