package io.github.exposediris.benchmarks.bars

import io.github.exposediris.benchmarks.Notes
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.read
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.session.SuspendingSource
import io.github.exposediris.coroutines.single
import io.github.exposediris.coroutines.toList
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement

/** The library's suspending vocabulary. */
internal class Ours(private val db: SuspendingSource) {
    suspend fun one(id: Long): String = newSuspendedTransaction(db = db) { byKey(id) }

    suspend fun oneWithout(id: Long): String = db.read { byKey(id) }

    private suspend fun byKey(id: Long) = Notes.selectAll().where { Notes.id eq id }.single()[Notes.title]

    suspend fun list(): List<String> = newSuspendedTransaction(db = db) { Notes.selectAll().toList().map { it[Notes.title] } }

    suspend fun flow(): List<String> = newSuspendedTransaction(db = db) {
        ArrayList<String>().apply { Notes.selectAll().asFlow().collect { add(it[Notes.title]) } }
    }

    suspend fun insert(rows: Int, keys: Boolean): Int = newSuspendedTransaction(db = db) {
        Notes.batchInsert(1..rows, shouldReturnGeneratedValues = keys) { fill(it) }.size.also { rollback() }
    }
}

/** The values of a row. */
internal fun BatchInsertStatement.fill(row: Int) {
    this[Notes.title] = "title $row"
    this[Notes.words] = row
    this[Notes.rating] = row / 7.0
}
