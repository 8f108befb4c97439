package io.github.exposediris.coroutines

import io.github.exposediris.core.comparison.SchemaComparison
import io.github.exposediris.core.ddl.SentDdl
import io.github.exposediris.core.definition.TableDefinition
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.reflection.SchemaQuestion
import io.github.exposediris.core.reflection.SchemaReading
import io.github.exposediris.core.reflection.SchemaRow
import io.github.exposediris.core.reflection.SchemaScope
import io.github.exposediris.core.schema.ForeignKeyEdge
import io.github.exposediris.core.schema.SchemaQueries
import io.github.exposediris.core.schema.TableName
import org.jetbrains.exposed.v1.core.Table

/** The tables and views of a scope as they are on the server, in nine queries. */
public suspend fun SuspendingTransaction.reflect(scope: SchemaScope): List<TableDefinition> {
    val reading = SchemaReading.of(scope)
    val answers = reading.questions().map { answer(it) }
    val dictionary = try {
        reading.dictionaryQuestions().map { answer(it) }
    } catch (denial: IrisException) {
        if (!SchemaReading.isDenial(denial)) throw denial
        return reading.definitions(answers, denial)
    }
    return reading.definitions(answers, dictionary)
}

private suspend fun SuspendingTransaction.answer(question: SchemaQuestion): List<SchemaRow> =
    query(question.statement()) { question.read(it) }.next().orEmpty()

internal suspend fun SuspendingTransaction.compare(tables: List<Table>): SchemaComparison =
    SchemaComparison.of(tables, if (tables.isEmpty()) emptyList() else reflect(SchemaScope.of(tables)))

internal suspend fun SuspendingTransaction.tableNames(): List<String> =
    query(SchemaQueries.TABLES) { "${it.getString(1)}.${it.getString(2)}" }.next().orEmpty()

internal suspend fun SuspendingTransaction.existingTables(): Set<TableName> =
    query(SchemaQueries.TABLES) { TableName(it.getString(1).orEmpty(), it.getString(2).orEmpty()) }.next().orEmpty().toSet()

internal suspend fun SuspendingTransaction.existingForeignKeys(): List<ForeignKeyEdge> = query(SchemaQueries.FOREIGN_KEYS) {
    val target = TableName(it.getString(4).orEmpty(), it.getString(5).orEmpty())
    ForeignKeyEdge(it.getString(1).orEmpty(), it.getString(2).orEmpty(), it.getString(3).orEmpty(), target)
}.next().orEmpty()

/** The texts that are sent for these statements, so that what is printed is what would be executed. */
internal fun SuspendingTransaction.sent(statements: List<String>): List<String> = SentDdl.of(statements, guard.server().release())
