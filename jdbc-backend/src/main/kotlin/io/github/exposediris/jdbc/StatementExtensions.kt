package io.github.exposediris.jdbc

import io.github.exposediris.core.statement.BatchInsert
import io.github.exposediris.core.statement.Delete
import io.github.exposediris.core.statement.InsertIgnore
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.core.statement.Update
import io.github.exposediris.jdbc.exposed.BatchLoad
import io.github.exposediris.jdbc.exposed.IrisExposedConnection
import io.github.exposediris.jdbc.exposed.TextExecution
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.jdbc.statements.toExecutable
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager

/**
 * Runs the update in the blocking transaction around it; how many rows it changed. Blocking.
 *
 * @throws io.github.exposediris.core.error.OptimisticLockException if it is bound to a version that no row has any more
 */
public fun Update.execute(): Int {
    val transaction = TransactionManager.current()
    check((transaction.connection as IrisExposedConnection).guard())
    return checked(toStatement().toExecutable().execute(transaction) ?: 0)
}

/**
 * Runs the delete in the blocking transaction around it; how many rows it removed. Blocking.
 *
 * @throws io.github.exposediris.core.error.OptimisticLockException if it is bound to a version that no row has any more
 */
public fun Delete.execute(): Int {
    val transaction = TransactionManager.current()
    check((transaction.connection as IrisExposedConnection).guard())
    return checked(toStatement().toExecutable().execute(transaction) ?: 0)
}

/** Inserts the row in the blocking transaction around it, unless its key is taken; what was inserted, or null. Blocking. */
public fun InsertIgnore.execute(): ResultRow? {
    val statement = toStatement()
    statement.toExecutable().execute(TransactionManager.current())
    return if (statement.insertedCount == 0) null else statement.resultedValues?.firstOrNull()
}

/** Deletes every row in the blocking transaction around it, and begins the counters anew. Blocking. */
public fun Table.truncate() {
    val transaction = TransactionManager.current()
    TextExecution.count(SqlStatement.truncate(this, transaction), transaction)
}

/**
 * Inserts the rows in the blocking transaction around it, all or none of them; how many. Blocking.
 *
 * @param progress is told after each thousand rows, and at the end, how many were inserted so far; where it throws, none is kept
 */
public fun BatchInsert<*>.execute(progress: (Long) -> Unit = {}): Int = BatchLoad.inserted(this, progress, TransactionManager.current())
