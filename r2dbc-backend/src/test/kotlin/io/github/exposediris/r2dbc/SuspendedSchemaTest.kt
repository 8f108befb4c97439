package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.core.table.DeclaredColumnType
import io.github.exposediris.core.table.describedAs
import io.github.exposediris.core.table.rowVersion
import io.github.exposediris.coroutines.MigrationUtils
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.SuspendingTransaction
import io.github.exposediris.coroutines.exec
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.embedded.EmbeddedIris
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.Schema
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.greater
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** Exposed's SchemaUtils and MigrationUtils in suspending transactions. */
class SuspendedSchemaTest {
    private object Parts : Table("parts") {
        val id = long("id").autoIncrement()
        val label = varchar("label", 20).describedAs("what is printed").uniqueIndex()
        val weight = double("weight").nullable().index("ix_weight")
        val version = rowVersion("version")
        override val primaryKey = PrimaryKey(id)
    }

    private object Checked : Table("checked") {
        val age = integer("age").check("grown") { it greater 17 }
    }

    private object Moments : Table("moments") {
        val seen = registerColumn("seen", DeclaredColumnType("TIMESTAMP2"))
    }

    private fun onServer(dictionaryDenied: Boolean = false, work: suspend SuspendingTransaction.() -> Unit) {
        val server = EmbeddedIris.builder().apply { if (dictionaryDenied) dictionaryDenied() }.start()
        server.use {
            IrisR2dbc.connect(IrisOptions.parse(server.url())).use { db ->
                runBlocking { newSuspendedTransaction(db = db) { work() } }
            }
        }
    }

    private object Keyed : Table("keyed") {
        val title = varchar("title", 20)
        val id = integer("id")
        override val primaryKey = PrimaryKey(id)
    }

    @Test
    fun `a text that adds the primary key is sent as a statement for each change`() = onServer {
        exec("CREATE TABLE keyed (title VARCHAR(20) NOT NULL)")
        exec("ALTER TABLE keyed ADD id INT PRIMARY KEY")
        assertEquals(emptyList<String>(), MigrationUtils.statementsRequiredForDatabaseMigration(Keyed, withLogs = false))
    }

    @Test
    fun `a table that foreign keys lead back to is dropped by its text`() = onServer {
        exec("CREATE TABLE hens (id INT PRIMARY KEY, egg INT)")
        exec("CREATE TABLE eggs (id INT PRIMARY KEY, hen INT, CONSTRAINT fk_hen FOREIGN KEY (hen) REFERENCES hens (id))")
        exec("ALTER TABLE hens ADD CONSTRAINT fk_egg FOREIGN KEY (egg) REFERENCES eggs (id)")
        exec("DROP TABLE hens")
        assertEquals(listOf("SQLUser.eggs"), SchemaUtils.listTables())
    }

    @Test
    fun `a text with a type that IRIS would cut is refused`() = onServer {
        val refusal = runCatching { exec("CREATE TABLE numbers (n DECIMAL(20, 19))") }.exceptionOrNull()
        assertEquals(UnsupportedByIrisException::class.java, refusal?.javaClass)
    }

    @Test
    fun `after a create nothing is to be done`() = onServer {
        SchemaUtils.create(Parts)

        assertTrue(SchemaUtils.exists(Parts))
        assertEquals(listOf("SQLUser.parts"), SchemaUtils.listTables())
        assertEquals(emptyList<String>(), SchemaUtils.statementsRequiredToActualizeScheme(Parts, withLogs = false))
        assertEquals(emptyList<String>(), MigrationUtils.statementsRequiredForDatabaseMigration(Parts, withLogs = false))
        assertEquals(emptyList<String>(), MigrationUtils.findings(Parts))
    }

    @Test
    fun `what is missing is made and what no table has is dropped only when asked`() = onServer {
        exec("CREATE TABLE parts (id BIGINT IDENTITY, label VARCHAR(20) NOT NULL, former INTEGER)")
        exec("CREATE INDEX ix_former ON TABLE parts (former)")
        SchemaUtils.createMissingTablesAndColumns(Parts, withLogs = false)

        assertEquals(emptyList<String>(), SchemaUtils.addMissingColumnsStatements(Parts))
        assertEquals(emptyList<String>(), SchemaUtils.checkMappingConsistence(Parts, withLogs = false))
        val drops = listOf("DROP INDEX ix_former ON TABLE parts", "ALTER TABLE parts DROP COLUMN former RESTRICT")
        assertEquals(drops, MigrationUtils.dropUnmappedColumnsStatements(Parts))
        assertEquals(drops, MigrationUtils.statementsRequiredForDatabaseMigration(Parts, withLogs = false))
    }

    @Test
    fun `indexes over the same columns are told`() = onServer {
        SchemaUtils.create(Parts)
        exec("CREATE INDEX ix_same ON TABLE parts (weight)")

        assertEquals(1, SchemaUtils.checkExcessiveIndices(Parts, withLogs = false).size)
        assertEquals(1, MigrationUtils.statementsRequiredForDatabaseMigration(Parts, withLogs = false).size)
        assertEquals(emptyList<Any>(), SchemaUtils.checkExcessiveForeignKeyConstraints(Parts, withLogs = false))
    }

    @Test
    fun `a check of the application is refused`() = onServer {
        val refusal = runCatching { SchemaUtils.create(Checked) }.exceptionOrNull()
        assertTrue(refusal is UnsupportedByIrisException, refusal.toString())
        assertTrue(refusal!!.message!!.startsWith("IRIS has no CHECK, as constraint grown of table checked is; "), refusal.message)
        assertFalse(SchemaUtils.exists(Checked))
    }

    @Test
    fun `schemas come and go`() = onServer {
        SchemaUtils.createSchema(Schema("app"))
        exec("CREATE TABLE app.t (id INTEGER)")
        assertEquals(listOf("app.t"), SchemaUtils.listTablesInAllSchemas())

        SchemaUtils.dropSchema(Schema("app"), cascade = true)
        assertEquals(emptyList<String>(), SchemaUtils.listTablesInAllSchemas())
    }

    @Test
    fun `where the dictionary is closed a script says what it cannot tell`(@TempDir folder: Path) = onServer(dictionaryDenied = true) {
        exec("CREATE TABLE moments (seen TIMESTAMP)")
        val script = MigrationUtils.generateMigrationScript(
            Moments, scriptDirectory = folder.toString(), scriptName = "V1", withLogs = false,
        )
        assertEquals(
            "-- Cannot tell whether column moments.seen is of the type TIMESTAMP2: TIMESTAMP, TIMESTAMP2 and DATETIME look alike in " +
                "INFORMATION_SCHEMA.\nALTER TABLE moments ALTER COLUMN seen NOT NULL;\n",
            script.readText(),
        )
    }
}
