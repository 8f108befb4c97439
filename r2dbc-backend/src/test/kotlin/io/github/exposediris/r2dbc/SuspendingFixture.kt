package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.toList
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.testkit.StatementLog
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.jetbrains.exposed.v1.core.DatabaseConfig
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import java.util.concurrent.ConcurrentLinkedQueue

/** One table with a unique name. */
internal object People : LongIdTable("suspending_people") {
    val name = varchar("name", 80).uniqueIndex()
    val age = integer("age").nullable()
}

/** A server of its own with the table, and a database on it. */
internal class SuspendingFixture(
    config: DatabaseConfig = DatabaseConfig(),
    poolSize: Int = 5,
    backend: Backend = Backend.R2DBC,
) : AutoCloseable {
    private val received = ConcurrentLinkedQueue<String>()
    val server: EmbeddedIris = EmbeddedIris.builder().listener(StatementLog.to(received)).start()
    private val connected = backend.connect(IrisOptions.parse(server.url()).withPoolSize(poolSize), config)
    val db: SuspendingDatabase = connected.suspending()

    init {
        runBlocking { newSuspendedTransaction(db = db) { SchemaUtils.create(People) } }
    }

    suspend fun names(): List<String> =
        newSuspendedTransaction(db = db) { People.selectAll().orderBy(People.name).toList().map { it[People.name] } }

    /** Waits until the server was sent that many statements more than [before]. */
    suspend fun awaitStatements(before: Int, more: Int) = withTimeout(10_000) {
        while (statements() < before + more) delay(1)
    }

    /** How many statements the server was sent. HikariCP's question whether a connection lives, which it asks when it likes, is left out. */
    fun statements(): Int = sent().size

    /** Those statements, in the order in which they came. */
    fun sent(): List<String> = received.filter { it != "SELECT 1" }

    /** How many statements with these words the server was sent. */
    fun sent(words: String): Int = received.count { words in it }

    override fun close() {
        connected.close()
        server.close()
    }
}
