package io.github.exposediris.benchmarks

import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.jdbc.Database
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.batchInsert
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.transactions.transaction

/** Exposed's blocking transactions on our backend. */
internal class Blocking(private val db: Database) {
    fun prepare(rows: Int = ROWS) = transaction(db) {
        SchemaUtils.create(Notes)
        insertRows(rows)
    }

    fun one(id: Long) = transaction(db) { Notes.selectAll().where { Notes.id eq id }.single()[Notes.title] }

    fun all() = transaction(db) { Notes.selectAll().limit(ROWS).map { it[Notes.title] }.size }

    fun bulk() = transaction(db) {
        insertRows()
        rollback()
    }

    private fun insertRows(rows: Int = ROWS) {
        Notes.batchInsert((1..rows).toList(), shouldReturnGeneratedValues = false) {
            this[Notes.title] = "title $it"
            this[Notes.words] = it
            this[Notes.rating] = it / 7.0
        }
    }
}
