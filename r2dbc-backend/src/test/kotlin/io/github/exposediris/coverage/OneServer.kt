package io.github.exposediris.coverage

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.jdbc.IrisJdbc
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.transactions.transaction

/** A server with some tables, for Exposed's own transactions. */
internal class OneServer(private vararg val tables: Table) : AutoCloseable {
    private val server = EmbeddedIris.start()
    private val iris = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(1))

    init {
        transaction { SchemaUtils.create(*tables) }
    }

    fun <T> transaction(work: JdbcTransaction.() -> T): T = transaction(iris.database(), statement = work)

    override fun close() {
        iris.close()
        server.close()
    }
}
