package io.github.exposediris.coroutines

import io.github.exposediris.core.statement.BatchInsert
import io.github.exposediris.core.statement.BatchReplace
import io.github.exposediris.core.statement.BatchUpsert
import io.github.exposediris.core.statement.Delete
import io.github.exposediris.core.statement.Insert
import io.github.exposediris.core.statement.InsertIgnore
import io.github.exposediris.core.statement.InsertSelect
import io.github.exposediris.core.statement.Replace
import io.github.exposediris.core.statement.Update
import io.github.exposediris.core.statement.Upsert
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement

/** Inserts a row; what was inserted, its generated key included. */
public suspend fun SuspendingTransaction.insert(row: Insert): ResultRow {
    val statement = row.toStatement()
    insert(statement)
    return statement.resultedValues!!.single()
}

/** Inserts rows; returns how many. */
public suspend fun SuspendingTransaction.insert(rows: BatchInsert<*>): Int {
    if (rows.isEmpty) return 0
    val statement = rows.toStatement()
    insert(statement)
    return statement.insertedCount
}

/** Inserts a row unless its unique key is taken; what was inserted, its generated key included, or null. */
public suspend fun SuspendingTransaction.insert(row: InsertIgnore): ResultRow? {
    val statement = row.toStatement()
    insert(statement)
    return statement.resultedValues!!.singleOrNull()
}

/** Inserts the rows of a query; returns how many. */
public suspend fun SuspendingTransaction.insert(rows: InsertSelect): Int = execute(rows.toStatement())

/** Inserts a row or updates the one that has its unique key; what was written, without a generated key. */
public suspend fun SuspendingTransaction.upsert(row: Upsert): ResultRow {
    val statement = row.toStatement()
    insert(statement)
    return statement.resultedValues!!.single()
}

/** Inserts or updates rows; returns how many. */
public suspend fun SuspendingTransaction.upsert(rows: BatchUpsert<*>): Int = if (rows.isEmpty) 0 else written(rows.toStatement())

/** Inserts a row or writes it over the one that has its unique key; what was written, without a generated key. */
public suspend fun SuspendingTransaction.replace(row: Replace): ResultRow {
    val statement = row.toStatement()
    insert(statement)
    return statement.resultedValues!!.single()
}

/** Inserts or replaces rows; returns how many. */
public suspend fun SuspendingTransaction.replace(rows: BatchReplace<*>): Int = if (rows.isEmpty) 0 else written(rows.toStatement())

private suspend fun SuspendingTransaction.written(statement: BatchInsertStatement): Int {
    insert(statement)
    return statement.insertedCount
}

/**
 * Updates rows; returns how many.
 *
 * @throws io.github.exposediris.core.error.OptimisticLockException if it is bound to a version that no row has any more
 */
public suspend fun SuspendingTransaction.update(update: Update): Int {
    update.check(guard)
    return update.checked(execute(update.toStatement()))
}

/**
 * Deletes rows; returns how many.
 *
 * @throws io.github.exposediris.core.error.OptimisticLockException if it is bound to a version that no row has any more
 */
public suspend fun SuspendingTransaction.delete(delete: Delete): Int {
    delete.check(guard)
    return delete.checked(execute(delete.toStatement()))
}
