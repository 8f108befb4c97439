package io.github.exposediris.coroutines

import io.github.exposediris.core.exposed.RecordedBatch
import io.github.exposediris.core.statement.InsertIgnore
import org.jetbrains.exposed.v1.core.AbstractQuery
import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.dao.id.EntityID
import org.jetbrains.exposed.v1.core.dao.id.IdTable
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement
import org.jetbrains.exposed.v1.core.statements.BatchReplaceStatement
import org.jetbrains.exposed.v1.core.statements.BatchUpsertStatement
import org.jetbrains.exposed.v1.core.statements.InsertSelectStatement
import org.jetbrains.exposed.v1.core.statements.InsertStatement
import org.jetbrains.exposed.v1.core.statements.ReplaceSelectStatement
import org.jetbrains.exposed.v1.core.statements.ReplaceStatement
import org.jetbrains.exposed.v1.core.statements.UpdateStatement
import org.jetbrains.exposed.v1.core.statements.UpsertBuilder
import org.jetbrains.exposed.v1.core.statements.UpsertStatement

/** Inserts a row; the result tells the generated key: `Table.insert { … }[Table.id]`. */
public suspend fun <T : Table> T.insert(body: T.(InsertStatement<Number>) -> Unit): InsertStatement<Number> =
    InsertStatement<Number>(this).also {
        body(it)
        SuspendingTransaction.current().insert(it)
    }

/** Inserts a row and returns its key. */
public suspend fun <K : Any, T : IdTable<K>> T.insertAndGetId(body: T.(InsertStatement<EntityID<K>>) -> Unit): EntityID<K> {
    val statement = InsertStatement<EntityID<K>>(this)
    body(statement)
    SuspendingTransaction.current().insert(statement, needsKey = true)
    return statement[id]
}

/**
 * Inserts a row unless one of the table's unique keys that it fills is taken; [InsertStatement.insertedCount] tells whether it was. Use
 * [InsertIgnore] to mind one key only. Refused where the row fills no unique key.
 */
public suspend fun <T : Table> T.insertIgnore(body: T.(InsertStatement<Long>) -> Unit): InsertStatement<Long> =
    InsertStatement<Long>(this, isIgnore = true).also {
        body(it)
        SuspendingTransaction.current().insert(it)
    }

/** Inserts a row as [insertIgnore] does; its key, or null if it was not inserted. */
public suspend fun <K : Any, T : IdTable<K>> T.insertIgnoreAndGetId(body: T.(InsertStatement<EntityID<K>>) -> Unit): EntityID<K>? {
    val statement = InsertStatement<EntityID<K>>(this, isIgnore = true)
    body(statement)
    SuspendingTransaction.current().insert(statement, needsKey = true)
    return if (statement.insertedCount == 0) null else statement[id]
}

/** Inserts the rows of a query into [columns], by default all but a generated key; returns how many. */
public suspend fun <T : Table> T.insert(selectQuery: AbstractQuery<*>, columns: List<Column<*>>? = null): Int =
    SuspendingTransaction.current().execute(InsertSelectStatement(columns ?: written(), selectQuery))

/**
 * Inserts a row for each element of [data], in their order, and returns what was inserted.
 *
 * @param ignore whether rows are left out whose unique key is taken, as by [insertIgnore]
 * @param shouldReturnGeneratedValues whether the generated keys are asked for, which costs a statement for each row
 */
public suspend fun <T : Table, E> T.batchInsert(
    data: Iterable<E>,
    ignore: Boolean = false,
    shouldReturnGeneratedValues: Boolean = true,
    body: BatchInsertStatement.(E) -> Unit,
): List<ResultRow> = batch(
    RecordedBatch(this, ignore, shouldReturnGeneratedValues), data, RecordedBatch::nextRow, RecordedBatch::end, body,
)

/**
 * Inserts a row or, where its unique key is taken, updates that row in the given columns. IRIS's INSERT OR UPDATE fires on any unique
 * key, so [keys] must be the only one that can clash; it updates what it inserts and has no condition. Whatever asks for more is refused.
 * The row's generated key is not told.
 */
public suspend fun <T : Table> T.upsert(
    vararg keys: Column<*>,
    onUpdate: (UpsertBuilder.(UpdateStatement) -> Unit)? = null,
    onUpdateExclude: List<Column<*>>? = null,
    where: (() -> Op<Boolean>)? = null,
    body: T.(UpsertStatement<Long>) -> Unit,
): UpsertStatement<Long> {
    val statement = UpsertStatement<Long>(this, *keys, onUpdateExclude = onUpdateExclude, where = where?.invoke())
    onUpdate?.let { statement.storeUpdateValues(it) }
    body(statement)
    SuspendingTransaction.current().insert(statement)
    return statement
}

/** Upserts a row for each element of [data], as [upsert] does; returns what was written. */
public suspend fun <T : Table, E : Any> T.batchUpsert(
    data: Iterable<E>,
    vararg keys: Column<*>,
    onUpdate: (UpsertBuilder.(UpdateStatement) -> Unit)? = null,
    onUpdateExclude: List<Column<*>>? = null,
    where: (() -> Op<Boolean>)? = null,
    body: BatchUpsertStatement.(E) -> Unit,
): List<ResultRow> {
    val statement = BatchUpsertStatement(this, *keys, onUpdateExclude = onUpdateExclude, where = where?.invoke())
    onUpdate?.let { statement.storeUpdateValues(it) }
    return batch(statement, data, body = body)
}

/** Inserts a row, or writes it over the one that has its unique key: every column is to be given, and one key only can clash. */
public suspend fun <T : Table> T.replace(body: T.(ReplaceStatement<Long>) -> Unit): ReplaceStatement<Long> =
    ReplaceStatement<Long>(this).also {
        body(it)
        SuspendingTransaction.current().insert(it)
    }

/** Replaces rows by those of a query, as the other [replace] does; returns how many rows were written. */
public suspend fun <T : Table> T.replace(selectQuery: AbstractQuery<*>, columns: List<Column<*>>? = null): Int =
    SuspendingTransaction.current().execute(ReplaceSelectStatement(columns ?: written(), selectQuery))

/** Replaces rows by one for each element of [data], as [replace] does; returns what was written. */
public suspend fun <T : Table, E : Any> T.batchReplace(
    data: Iterable<E>,
    body: BatchReplaceStatement.(E) -> Unit,
): List<ResultRow> = batch(BatchReplaceStatement(this), data, body = body)

private fun Table.written(): List<Column<*>> = columns.filter { it != autoIncColumn && !it.isDatabaseGenerated() }

private suspend fun <S : BatchInsertStatement, E> batch(
    statement: S,
    data: Iterable<E>,
    begin: S.() -> Unit = { addBatch() },
    end: S.() -> Unit = {},
    body: S.(E) -> Unit,
): List<ResultRow> {
    var empty = true
    for (element in data) {
        statement.begin()
        statement.body(element)
        empty = false
    }
    if (empty) return emptyList()
    statement.end()
    SuspendingTransaction.current().insert(statement)
    return statement.resultedValues.orEmpty()
}
