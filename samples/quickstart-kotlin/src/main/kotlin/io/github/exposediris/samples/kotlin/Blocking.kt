package io.github.exposediris.samples.kotlin

import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.jdbc.fetch
import io.github.exposediris.jdbc.irisErrors
import io.github.exposediris.samples.corpus.Note
import io.github.exposediris.vector.nearest
import org.jetbrains.exposed.v1.jdbc.Database
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.batchInsert
import org.jetbrains.exposed.v1.jdbc.deleteAll
import org.jetbrains.exposed.v1.jdbc.insertAndGetId
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.transactions.transaction

/** Blocking transactions: Exposed's own `transaction { }`, over JDBC. */
class Blocking(private val db: Database, private val encode: (String) -> DoubleArray) {
    fun load(notes: List<Note>): Unit = transaction(db) {
        SchemaUtils.drop(Articles, Authors)
        SchemaUtils.create(Authors, Articles)
        val authors = notes.map { it.author }.distinct().associateWith { name ->
            Authors.insertAndGetId { it[Authors.name] = name }
        }
        for (batch in notes.chunked(100)) {
            Articles.batchInsert(batch, shouldReturnGeneratedValues = false) { note ->
                this[Articles.author] = authors.getValue(note.author)
                this[Articles.title] = note.title
                this[Articles.body] = note.body
                this[Articles.published] = note.published
                this[Articles.featured] = note.featured
                this[Articles.price] = note.price
                this[Articles.embedding] = encode(note.title + " " + note.body)
            }
        }
    }

    fun nearest(sentence: String): List<String> = transaction(db) {
        Articles.nearest(Articles.embedding, encode(sentence), 5).query().fetch().map { it[Articles.title] }
    }

    /** How many authors there are after all were deleted and the transaction was undone. */
    fun authorsAfterRollback(): Long {
        try {
            transaction(db) {
                Articles.deleteAll()
                Authors.deleteAll()
                error("changed my mind")
            }
        } catch (_: IllegalStateException) {
            return transaction(db) { Authors.selectAll().count() }
        }
    }

    fun uniqueViolation(name: String): String = try {
        irisErrors { transaction(db) { Authors.insertAndGetId { it[Authors.name] = name } } }
        "nothing was refused"
    } catch (e: UniqueViolationException) {
        "${e.javaClass.simpleName}, SQLCODE -${e.sqlCode().asInt}"
    }

    fun drop(): Unit = transaction(db) { SchemaUtils.drop(Articles, Authors) }
}
