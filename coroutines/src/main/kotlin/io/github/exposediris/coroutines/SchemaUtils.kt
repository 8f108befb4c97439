package io.github.exposediris.coroutines

import io.github.exposediris.core.comparison.SchemaComparison
import io.github.exposediris.core.dialect.IrisDialect
import io.github.exposediris.core.exposed.SchemaChanges
import io.github.exposediris.core.exposed.TableOrder
import io.github.exposediris.core.schema.SchemaStatements
import org.jetbrains.exposed.v1.core.ForeignKeyConstraint
import org.jetbrains.exposed.v1.core.Index
import org.jetbrains.exposed.v1.core.Schema
import org.jetbrains.exposed.v1.core.Sequence
import org.jetbrains.exposed.v1.core.Table

/**
 * Exposed's SchemaUtils in a suspending transaction. IRIS takes DDL inside a transaction, but what it generates for a table is not
 * undone with it, so that DDL is best kept in a transaction of its own.
 */
public object SchemaUtils {
    /** The tables, each after those that its foreign keys point to. */
    public fun sortTablesByReferences(tables: Iterable<Table>): List<Table> = TableOrder.byReferences(tables.toList())

    /** Whether the foreign keys of these tables lead back to one of them. */
    public fun checkCycle(vararg tables: Table): Boolean = SchemaChanges.haveCycle(tables.asList())

    /** The statements that create a foreign key. */
    public fun createFKey(foreignKey: ForeignKeyConstraint): List<String> = SchemaChanges.create(foreignKey)

    /** The statements that create an index. */
    public fun createIndex(index: Index): List<String> = index.createStatement()

    /** The statements that create those of the tables that are not there yet, and of the tables that they refer to. */
    public suspend fun createStatements(vararg tables: Table): List<String> {
        val transaction = SuspendingTransaction.current()
        return transaction.sent(SchemaStatements.create(tables.asList(), transaction.existingTables()))
    }

    /** Creates those of the tables that are not there yet, with their indexes and foreign keys. */
    public suspend fun create(vararg tables: Table): Unit = SuspendingTransaction.current().sendAll(createStatements(*tables))

    /** Drops those of the tables that are there, foreign keys that close a cycle first. */
    public suspend fun drop(vararg tables: Table) {
        val transaction = SuspendingTransaction.current()
        val keys = transaction.existingForeignKeys()
        transaction.sendAll(SchemaStatements.drop(tables.asList(), transaction.existingTables(), keys))
    }

    /** Whether the table is there. */
    public suspend fun exists(table: Table): Boolean = SuspendingTransaction.current().compare(listOf(table)).missing().isEmpty()

    /** Creates the schemas; IRIS shows one once it holds a table. */
    public suspend fun createSchema(vararg schemas: Schema): Unit =
        SuspendingTransaction.current().sendAll(schemas.distinct().flatMap { it.createStatement() })

    /** Drops the schemas, with what is in them if [cascade] says so. */
    public suspend fun dropSchema(vararg schemas: Schema, cascade: Boolean = false): Unit =
        SuspendingTransaction.current().sendAll(schemas.distinct().flatMap { it.dropStatement(cascade) })

    /** The tables of the default schema, schema and name. */
    public suspend fun listTables(): List<String> = listTablesInAllSchemas().filter {
        it.startsWith(IrisDialect.DEFAULT_SCHEMA + ".", ignoreCase = true)
    }

    /** The tables of all schemas, schema and name, system tables left out. */
    public suspend fun listTablesInAllSchemas(): List<String> = SuspendingTransaction.current().tableNames()

    /** The statements that add what the tables lack: columns, keys and foreign keys, and that change columns. */
    public suspend fun addMissingColumnsStatements(vararg tables: Table): List<String> = columnStatements(compare(tables))

    /** The statements that create missing indexes. */
    public suspend fun checkMappingConsistence(vararg tables: Table, withLogs: Boolean = true): List<String> =
        compare(tables).indexDifferences(withLogs).first.flatMap { it.createStatement() }

    /** Indexes over the same columns as another. */
    public suspend fun checkExcessiveIndices(vararg tables: Table, withLogs: Boolean = true): List<Index> =
        compare(tables).excessIndexes(withLogs)

    /** Foreign keys over the same columns as another. */
    public suspend fun checkExcessiveForeignKeyConstraints(vararg tables: Table, withLogs: Boolean = true): List<ForeignKeyConstraint> =
        compare(tables).excessForeignKeys(withLogs)

    /** The statements that create what is missing and change what differs; nothing is dropped. */
    public suspend fun statementsRequiredToActualizeScheme(vararg tables: Table, withLogs: Boolean = true): List<String> {
        val comparison = compare(tables)
        val created = createStatements(*comparison.missing().toTypedArray())
        val changed = created + columnStatements(comparison)
        val indexed = comparison.indexDifferences(withLogs).first.flatMap { it.createStatement() }
        return changed + indexed.filter { it !in changed }
    }

    /** Executes what [statementsRequiredToActualizeScheme] says. */
    public suspend fun createMissingTablesAndColumns(vararg tables: Table, withLogs: Boolean = true) {
        create(*tables)
        SuspendingTransaction.current().sendAll(statementsRequiredToActualizeScheme(*tables, withLogs = withLogs))
    }

    /** Refused: IRIS has no sequences. Use an identity. */
    public fun createSequence(vararg seq: Sequence): List<String> = seq.flatMap { it.createStatement() }

    /** Refused: IRIS has no statement that sets the schema. Write it before the name of each table. */
    public fun setSchema(schema: Schema): List<String> = schema.setSchemaStatement()

    /** Refused: a namespace is made in the Management Portal. */
    public fun createDatabase(vararg databases: String): List<String> =
        databases.map { SuspendingTransaction.current().db.dialect.createDatabase(it) }

    private fun columnStatements(comparison: SchemaComparison): List<String> =
        SuspendingTransaction.current().sent(comparison.columnStatements())

    private suspend fun compare(tables: Array<out Table>): SchemaComparison = SuspendingTransaction.current().compare(tables.asList())
}
