package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.core.statement.InsertPlan
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.RowCursor
import org.jetbrains.exposed.v1.core.Join
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement
import org.jetbrains.exposed.v1.core.statements.DeleteStatement
import org.jetbrains.exposed.v1.core.statements.InsertStatement
import org.jetbrains.exposed.v1.core.statements.Statement
import org.jetbrains.exposed.v1.core.statements.UpdateStatement
import org.jetbrains.exposed.v1.core.statements.api.RowApi

/** How many statements of a batch are under way at once: enough to hide the way to the server, and no more memory than that. */
private const val PIPELINE = 128

/** Updates the rows for which [where] holds, all if it is null; returns how many. A [limit] is refused, as IRIS has none. */
public suspend fun <T : Table> T.update(
    where: (() -> Op<Boolean>)? = null,
    limit: Int? = null,
    body: T.(UpdateStatement) -> Unit,
): Int {
    val statement = UpdateStatement(this, limit, where?.invoke())
    body(statement)
    return SuspendingTransaction.current().execute(statement)
}

/**
 * Updates one table of an inner join: the rows that have a partner in each other table, whose columns may be written into it; returns how
 * many.
 */
public suspend fun Join.update(where: (() -> Op<Boolean>)? = null, limit: Int? = null, body: (UpdateStatement) -> Unit): Int {
    val statement = UpdateStatement(this, limit, where?.invoke())
    body(statement)
    return SuspendingTransaction.current().execute(statement)
}

/** Deletes the rows for which [op] holds; returns how many. A [limit] is refused, as IRIS has none. */
public suspend fun <T : Table> T.deleteWhere(limit: Int? = null, op: T.() -> Op<Boolean>): Int =
    SuspendingTransaction.current().execute(DeleteStatement(this, op(), limit = limit))

/** Always refused: IRIS's DELETE ignores no errors. */
public suspend fun <T : Table> T.deleteIgnoreWhere(limit: Int? = null, op: T.() -> Op<Boolean>): Int =
    SuspendingTransaction.current().execute(DeleteStatement(this, op(), isIgnore = true, limit = limit))

/** Deletes every row; returns how many. */
public suspend fun Table.deleteAll(): Int = SuspendingTransaction.current().execute(DeleteStatement(this))

/** Deletes the rows of [targetTable] that have a partner in each other table of the inner join; returns how many. */
public suspend fun Join.delete(
    targetTable: Table,
    vararg targetTables: Table,
    ignore: Boolean = false,
    limit: Int? = null,
    where: (() -> Op<Boolean>)? = null,
): Int = SuspendingTransaction.current().execute(
    DeleteStatement(this, where?.invoke(), ignore, limit, listOf(targetTable, *targetTables)),
)

/** Deletes every row and begins its counters anew. Fires no triggers, which takes a privilege of its own. */
public suspend fun Table.truncate() {
    val transaction = SuspendingTransaction.current()
    val statement = SqlStatement.truncate(this, transaction)
    transaction.update(statement, TextStatement(statement)).await()
}

/** Executes an update or delete; returns how many rows it affected. */
internal suspend fun SuspendingTransaction.execute(statement: Statement<*>): Int =
    update(SqlStatement.of(statement, this), statement).await().toInt()

/**
 * Executes an insert of any kind, and tells the statement what came of it.
 *
 * @param needsKey whether a generated key is of use to the caller, not only asked for where it can be had
 */
internal suspend fun SuspendingTransaction.insert(
    statement: InsertStatement<*>,
    needsKey: Boolean = statement is BatchInsertStatement,
) {
    val plan = InsertPlan.of(statement, this)
    plan.statements().firstOrNull()?.let(::checkWrite) // before a savepoint, and before what else may be wrong
    if (plan.wantsKeys() && needsKey) guard.checkKey(statement.table.tableName)
    if (plan.ignoresDuplicates()) guard.checkCount("whether the row was there already")
    if (insertsTogether && !plan.wantsKeys() && !plan.ignoresDuplicates()) {
        insertTogether(plan.statements(), statement)
        return plan.complete(plan.statements().map { 1L }, emptyList())
    }
    if (plan.statements().size > 1) withSavepoint { execute(plan, statement) } else execute(plan, statement)
}

/** Several rows are several statements, under way together: behind a savepoint, so that all are written or none. */
private suspend fun SuspendingTransaction.execute(plan: InsertPlan, by: InsertStatement<*>) {
    val keys = ArrayList<Long>()
    val counts = ArrayList<Long>()
    for (part in plan.statements().chunked(PIPELINE)) {
        val rows = start(part, by, plan)
        // the last answer comes last: to wait for it first is to wait once, and not once for each row
        if (queryTimeout == null && !isWatched) rows.last().answer()
        for (row in rows) {
            counts += row.count()
            row.key()?.let { keys += known(it, counts.last()) }
        }
    }
    plan.complete(counts, keys)
}

/** One after the other and nothing between them, whichever coroutines use the transaction: LAST_IDENTITY tells the last insert's. */
private suspend fun SuspendingTransaction.start(part: List<SqlStatement>, by: InsertStatement<*>, plan: InsertPlan): List<SentRow> {
    val wantsKeys = plan.wantsKeys() && guard.server().tellsKeys()
    return inTurn {
        part.map { row ->
            val count = startUpdate(row, by)
            val key = if (wantsKeys) startQuery(InsertPlan.LAST_IDENTITY, Int.MAX_VALUE, null, ::key) else null
            SentRow(count, key, plan.ignoresDuplicates())
        }
    }
}

/** A row under way, with the question for its key where that is asked. */
private class SentRow(private val count: PendingCount, private val key: RowCursor<Long>?, private val mayBeTaken: Boolean) {
    private var answer: Result<Pair<Long, Long?>>? = null

    /** Waits for the answer. */
    suspend fun answer(): Result<Pair<Long, Long?>> = answer ?: answered().also { answer = it }

    suspend fun count(): Long = answer().getOrThrow().first

    suspend fun key(): Long? = answer().getOrThrow().second

    private suspend fun answered(): Result<Pair<Long, Long?>> = try {
        val rows = if (mayBeTaken) count.awaitUnlessTaken() else count.await()
        Result.success(rows to key?.next()?.single())
    } catch (e: IrisException) {
        Result.failure(e)
    }
}

/** Another transaction has written the row's key since this one looked: no row, as if it had been there before. */
private suspend fun PendingCount.awaitUnlessTaken(): Long = try {
    await()
} catch (_: UniqueViolationException) {
    0
}

private const val NO_KEY = Long.MIN_VALUE

private fun key(row: RowApi): Long = row.getObject(1)?.toString()?.toLong() ?: NO_KEY

/** A row that was left out has no key, and the server may know of none at all. */
private fun known(key: Long, count: Long): Long = if (key != NO_KEY || count == 0L) key else throw IrisException(
    "The server did not tell the key of the inserted row.", ErrorDetails.NONE, null,
)
