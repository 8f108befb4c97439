package io.github.exposediris.benchmarks

import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.single
import io.github.exposediris.coroutines.toList
import io.github.exposediris.r2dbc.IrisR2dbcDatabase
import org.jetbrains.exposed.v1.core.eq

/** Suspending transactions. */
internal class Suspending(private val db: IrisR2dbcDatabase) {
    suspend fun one(id: Long) = newSuspendedTransaction(db = db) { Notes.selectAll().where { Notes.id eq id }.single()[Notes.title] }

    suspend fun all() = newSuspendedTransaction(db = db) { Notes.selectAll().limit(ROWS).toList().map { it[Notes.title] }.size }

    suspend fun bulk() = newSuspendedTransaction(db = db) {
        Notes.batchInsert((1..ROWS).toList(), shouldReturnGeneratedValues = false) {
            this[Notes.title] = "title $it"
            this[Notes.words] = it
            this[Notes.rating] = it / 7.0
        }
        rollback()
    }
}
