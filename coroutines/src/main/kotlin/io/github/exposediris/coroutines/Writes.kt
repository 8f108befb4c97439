package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.statement.InsertPlan
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.RowCursor
import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.dao.id.EntityID
import org.jetbrains.exposed.v1.core.dao.id.IdTable
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement
import org.jetbrains.exposed.v1.core.statements.DeleteStatement
import org.jetbrains.exposed.v1.core.statements.InsertStatement
import org.jetbrains.exposed.v1.core.statements.Statement
import org.jetbrains.exposed.v1.core.statements.UpdateStatement
import org.jetbrains.exposed.v1.core.statements.UpsertStatement
import org.jetbrains.exposed.v1.core.statements.api.RowApi

/** How many statements of a batch are under way at once: enough to hide the way to the server, and no more memory than that. */
private const val PIPELINE = 128

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
    SuspendingTransaction.current().insert(statement)
    return statement[id]
}

/**
 * Inserts a row for each element of [data], in their order, and returns what was inserted.
 *
 * @param shouldReturnGeneratedValues whether the generated keys are asked for, which costs a statement for each row
 */
public suspend fun <T : Table, E> T.batchInsert(
    data: Iterable<E>,
    shouldReturnGeneratedValues: Boolean = true,
    body: BatchInsertStatement.(E) -> Unit,
): List<ResultRow> {
    val statement = BatchInsertStatement(this, false, shouldReturnGeneratedValues)
    var empty = true
    for (element in data) {
        statement.addBatch()
        statement.body(element)
        empty = false
    }
    if (empty) return emptyList()
    SuspendingTransaction.current().insert(statement)
    return statement.resultedValues.orEmpty()
}

/**
 * Inserts a row or, where its unique key is taken, updates that row in the given columns. IRIS's INSERT OR UPDATE fires on any unique
 * key, so [keys] must be the only one that can clash, else the statement is refused. The row's generated key is not told.
 */
public suspend fun <T : Table> T.upsert(vararg keys: Column<*>, body: T.(UpsertStatement<Long>) -> Unit): UpsertStatement<Long> {
    val statement = UpsertStatement<Long>(this, *keys, onUpdateExclude = null, where = null)
    body(statement)
    SuspendingTransaction.current().insert(statement)
    return statement
}

/** Updates the rows for which [where] holds, all if it is null; returns how many. */
public suspend fun <T : Table> T.update(where: (() -> Op<Boolean>)? = null, body: T.(UpdateStatement) -> Unit): Int {
    val statement = UpdateStatement(this, null, where?.invoke())
    body(statement)
    return SuspendingTransaction.current().execute(statement)
}

/** Deletes the rows for which [op] holds; returns how many. */
public suspend fun <T : Table> T.deleteWhere(op: T.() -> Op<Boolean>): Int =
    SuspendingTransaction.current().execute(DeleteStatement(this, op()))

/** Deletes every row; returns how many. */
public suspend fun Table.deleteAll(): Int = SuspendingTransaction.current().execute(DeleteStatement(this))

/** Executes an update or delete; returns how many rows it affected. */
internal suspend fun SuspendingTransaction.execute(statement: Statement<*>): Int =
    update(SqlStatement.of(statement, this)).await().toInt()

/** Executes an insert of any kind, and tells the statement what came of it. */
internal suspend fun SuspendingTransaction.insert(statement: InsertStatement<*>) {
    val plan = InsertPlan.of(statement, this)
    if (plan.statements().size > 1) withSavepoint { execute(plan) } else execute(plan)
}

/** Several rows are several statements, under way together: behind a savepoint, so that all are written or none. */
private suspend fun SuspendingTransaction.execute(plan: InsertPlan) {
    val keys = ArrayList<Long>()
    var inserted = 0L
    for (part in plan.statements().chunked(PIPELINE)) {
        for ((count, key) in part.map { start(it, plan.wantsKeys()) }) {
            inserted += count.await()
            key?.next()?.single()?.let(keys::add)
        }
    }
    plan.complete(keys, inserted.toInt())
}

/** One after the other and nothing between them, whichever coroutines use the transaction: LAST_IDENTITY tells the last insert's. */
private suspend fun SuspendingTransaction.start(row: SqlStatement, wantsKey: Boolean): Pair<PendingCount, RowCursor<Long>?> =
    inTurn { startUpdate(row) to if (wantsKey) startQuery(InsertPlan.LAST_IDENTITY, Int.MAX_VALUE, ::key) else null }

private fun key(row: RowApi): Long = row.getObject(1)?.toString()?.toLong()
    ?: throw IrisException("The server did not tell the key of the inserted row.", ErrorDetails.NONE, null)
