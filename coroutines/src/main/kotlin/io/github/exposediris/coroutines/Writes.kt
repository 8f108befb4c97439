package io.github.exposediris.coroutines

import io.github.exposediris.core.statement.InsertPlan
import io.github.exposediris.core.statement.SqlStatement
import org.jetbrains.exposed.v1.core.Join
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement
import org.jetbrains.exposed.v1.core.statements.DeleteStatement
import org.jetbrains.exposed.v1.core.statements.InsertStatement
import org.jetbrains.exposed.v1.core.statements.Statement
import org.jetbrains.exposed.v1.core.statements.UpdateStatement

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
        return plan.complete(plan.allRows())
    }
    val together = together(plan)
    when {
        together.isNotEmpty() -> withSavepointAhead { executeTogether(together, plan, statement) }
        plan.statements().size > 1 -> withSavepointAhead { executeEach(plan, statement) }
        else -> executeEach(plan, statement)
    }
}
