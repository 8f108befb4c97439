package io.github.exposediris.coroutines

import io.github.exposediris.core.comparison.Migration
import org.jetbrains.exposed.v1.core.Table
import java.io.File

/**
 * Exposed's MigrationUtils in a suspending transaction. Statements come in an order that IRIS takes. What cannot be told, or cannot be
 * changed by a statement, yields none: [findings] names it.
 */
public object MigrationUtils {
    /** The statements that bring the tables on the server to what these say: what is missing is created, what no table has is dropped. */
    public suspend fun statementsRequiredForDatabaseMigration(vararg tables: Table, withLogs: Boolean = true): List<String> {
        val transaction = SuspendingTransaction.current()
        return transaction.sent(Migration.statements(transaction.compare(tables.asList()), transaction.existingTables(), withLogs))
    }

    /** What differs between these tables and the server, or may, and no statement follows from, a sentence each. */
    public suspend fun findings(vararg tables: Table): List<String> =
        SuspendingTransaction.current().compare(tables.asList()).findings()

    /** Writes [statementsRequiredForDatabaseMigration] into a file, the [findings] as comments before them. */
    public suspend fun generateMigrationScript(
        vararg tables: Table,
        scriptDirectory: String,
        scriptName: String,
        withLogs: Boolean = true,
    ): File {
        require(tables.isNotEmpty()) { "a migration script needs a table" }
        val script = Migration.script(findings(*tables), statementsRequiredForDatabaseMigration(*tables, withLogs = withLogs))
        return File(scriptDirectory, "$scriptName.sql").apply { writeText(script) }
    }

    /** The statements that drop columns that no table has. */
    public suspend fun dropUnmappedColumnsStatements(vararg tables: Table): List<String> =
        Migration.dropUnmappedColumns(SuspendingTransaction.current().compare(tables.asList()))

    /** The statements that drop indexes that no table has. */
    public suspend fun dropUnmappedIndices(vararg tables: Table, withLogs: Boolean = true): List<String> =
        Migration.dropUnmappedIndexes(SuspendingTransaction.current().compare(tables.asList()), withLogs)
}
