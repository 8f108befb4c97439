package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.embedded.EmbeddedIris
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.jetbrains.exposed.v1.migration.jdbc.MigrationUtils
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.TestInstance

/** A table that others refer to. */
internal object Owners : Table("owners") {
    val id = long("id").autoIncrement()
    val code = varchar("code", 20).uniqueIndex()
    override val primaryKey = PrimaryKey(id)
}

/** A table with a key and a text. */
internal object Plain : Table("plain") {
    val id = integer("id")
    val name = varchar("title", 20)
    override val primaryKey = PrimaryKey(id)
}

/** A server for the tests of a class, empty after each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MigrationFixture {
    private val server = EmbeddedIris.start()
    private val iris = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(2))

    @AfterEach
    fun dropAll() = inTransaction {
        val (referring, others) = SchemaUtils.listTables().partition { it.endsWith(".child") || it.endsWith(".everything") }
        for (name in referring + others) exec("DROP TABLE $name")
    }

    @AfterAll
    fun close() {
        iris.close()
        server.close()
    }

    internal fun inTransaction(work: JdbcTransaction.() -> Unit) = transaction(iris.database()) { work() }

    internal fun JdbcTransaction.needed(vararg tables: Table): List<String> =
        MigrationUtils.statementsRequiredForDatabaseMigration(*tables, withLogs = false)

    /** The table as SQL makes it, and what a table object then needs; done so, it needs nothing. */
    internal fun change(sql: String, table: Table, vararg expected: String, before: String = "") = inTransaction {
        if (before.isNotEmpty()) exec(before)
        exec(sql)
        val statements = needed(table)
        assertEquals(expected.toList(), statements)
        statements.forEach { exec(it) }
        assertEquals(emptyList<String>(), needed(table))
    }
}
