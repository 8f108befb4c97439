package io.github.exposediris.jdbc

import io.github.exposediris.core.error.UnsupportedByIrisException
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.greater
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.vendors.currentDialectMetadata
import org.jetbrains.exposed.v1.migration.jdbc.MigrationUtils
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.sql.Connection

/** Statements for a script: each is sent here as another tool would send it, past this library. */
class PrintedDdlTest : MigrationFixture() {
    @Test
    fun `what is printed for another tool is what IRIS takes`() = inTransaction {
        val created = asSent(SchemaUtils.createStatements(Small))
        assertEquals(listOf("CREATE TABLE IF NOT EXISTS small (tiny TINYINT NOT NULL, positive SMALLINT NOT NULL)"), created)
        created.forEach { toServer(it) }
        toServer("ALTER TABLE small ADD former INTEGER")
        toServer("CREATE INDEX ix_former ON TABLE small (former)")

        val dropped = asSent(MigrationUtils.dropUnmappedColumnsStatements(Small, withLogs = false))
        assertEquals(listOf("ALTER TABLE small DROP COLUMN former CASCADE"), dropped)
        dropped.forEach { toServer(it) }
        assertEquals(emptyList<String>(), needed(Small))
    }

    @Test
    fun `a check of the application is not printed`() = inTransaction {
        val refusal = assertThrows(UnsupportedByIrisException::class.java) { asSent(SchemaUtils.createStatements(Grown)) }
        assertTrue("CHECK, asked for as is_grown" in refusal.message!!, refusal.message)
    }

    @Test
    fun `a migration script is one that IRIS takes`() = inTransaction {
        toServer("CREATE TABLE plain (id INTEGER PRIMARY KEY, former INTEGER)")
        val script = migrationScript(Plain)
        assertEquals("ALTER TABLE plain ADD title VARCHAR(20) NOT NULL;\nALTER TABLE plain DROP COLUMN former RESTRICT;\n", script)
        script.lines().filter { it.isNotEmpty() }.forEach { toServer(it.removeSuffix(";")) }
        assertEquals(emptyList<String>(), needed(Plain))
    }

    private object Small : Table("small") {
        val tiny = byte("tiny")
        val positive = ubyte("positive")
    }

    private object Grown : Table("grown") {
        val age = integer("age").check("is_grown") { it greater 17 }
    }

    /** As another tool would send it, so that Exposed does not notice. */
    private fun JdbcTransaction.toServer(sql: String) {
        (connection.connection as Connection).createStatement().use { it.execute(sql) }
        currentDialectMetadata.resetCaches()
    }
}
