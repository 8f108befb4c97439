package io.github.exposediris.coroutines

import io.github.exposediris.core.statement.BatchInsert
import io.github.exposediris.core.statement.Delete
import io.github.exposediris.core.statement.Insert
import io.github.exposediris.core.statement.Update
import io.github.exposediris.core.statement.Upsert
import org.jetbrains.exposed.v1.core.ResultRow

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

/** Inserts a row or updates the one that has its unique key; what was written, without a generated key. */
public suspend fun SuspendingTransaction.upsert(row: Upsert): ResultRow {
    val statement = row.toStatement()
    insert(statement)
    return statement.resultedValues!!.single()
}

/** Updates rows; returns how many. */
public suspend fun SuspendingTransaction.update(update: Update): Int = execute(update.toStatement())

/** Deletes rows; returns how many. */
public suspend fun SuspendingTransaction.delete(delete: Delete): Int = execute(delete.toStatement())
