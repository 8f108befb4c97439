package io.github.exposediris.coroutines

import io.github.exposediris.core.adaptation.StatementText
import io.github.exposediris.core.ddl.SentDdl
import io.github.exposediris.core.schema.DroppedTable
import io.github.exposediris.core.schema.ForeignKeyCycles
import io.github.exposediris.core.statement.SqlStatement
import org.jetbrains.exposed.v1.core.AbstractQuery
import org.jetbrains.exposed.v1.core.statements.api.RowApi

/** A statement of any kind by its text, for what the vocabulary has no word for; bind parameters by [SqlStatement.bind]. */
public suspend fun SuspendingTransaction.exec(sql: String): Long = exec(SqlStatement.of(sql))

/**
 * A statement that returns no rows; how many rows it affected. One that changes the schema as IRIS cannot at once is sent as several, as
 * by the blocking backend.
 */
public suspend fun SuspendingTransaction.exec(statement: SqlStatement): Long {
    require(!statement.sql.trimStart().startsWith("SELECT", ignoreCase = true)) {
        "exec takes statements that return no rows; read rows with a query"
    }
    return if (StatementText.of(statement.sql).isDdl) change(statement) else send(statement)
}

/**
 * Changes the schema: before a table goes, the foreign keys are dropped that close a cycle with it; before a column becomes the primary
 * key, it is added. Source: InterSystems SQL Reference, ALTER TABLE, DROP TABLE.
 */
private suspend fun SuspendingTransaction.change(statement: SqlStatement): Long {
    val changes = SentDdl.changes(statement.sql)
    DroppedTable.of(statement.sql)?.let { table -> sendAll(ForeignKeyCycles.closing(table, existingForeignKeys()).map { it.dropped() }) }
    sendAll(changes.dropLast(1))
    val last = changes.last()
    return send(if (last == statement.sql) statement else SqlStatement.of(last))
}

/** Statements that need nothing before them. */
internal suspend fun SuspendingTransaction.sendAll(statements: List<String>) = statements.forEach { send(SqlStatement.of(it)) }

private suspend fun SuspendingTransaction.send(statement: SqlStatement): Long = update(statement, TextStatement(statement)).await()

/** A statement that returns rows, by its text; [read] makes something of each, on a thread of the driver, where it must not block. */
public suspend fun <T : Any> SuspendingTransaction.exec(statement: SqlStatement, read: (RowApi) -> T): List<T> =
    query(statement, Int.MAX_VALUE, TextStatement(statement), read).next().orEmpty()

/** The server's plan for a query. */
public suspend fun SuspendingTransaction.explain(query: AbstractQuery<*>): String =
    exec(SqlStatement.explain(query)) { it.getString(1).orEmpty() }.joinToString("\n")
