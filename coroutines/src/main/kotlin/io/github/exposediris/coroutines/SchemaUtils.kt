package io.github.exposediris.coroutines

import io.github.exposediris.core.schema.SchemaQueries
import io.github.exposediris.core.schema.SchemaStatements
import io.github.exposediris.core.schema.TableName
import org.jetbrains.exposed.v1.core.Table

/**
 * Creates and drops tables in a suspending transaction. IRIS takes DDL inside a transaction, but what it generates for a table is not
 * undone with it, so that DDL is best kept in a transaction of its own.
 */
public object SchemaUtils {
    /** Creates those of the tables that are not there yet, with their indexes and foreign keys. */
    public suspend fun create(vararg tables: Table) {
        val transaction = SuspendingTransaction.current()
        transaction.executeAll(SchemaStatements.create(tables.asList(), transaction.existingTables()))
    }

    /** Drops those of the tables that are there. */
    public suspend fun drop(vararg tables: Table) {
        val transaction = SuspendingTransaction.current()
        transaction.executeAll(SchemaStatements.drop(tables.asList(), transaction.existingTables()))
    }

    private suspend fun SuspendingTransaction.existingTables(): Set<TableName> =
        query(SchemaQueries.TABLES) { TableName(it.getString(1).orEmpty(), it.getString(2).orEmpty()) }.next().orEmpty().toSet()

    private suspend fun SuspendingTransaction.executeAll(statements: List<String>) = statements.forEach { exec(it) }
}
