package io.github.exposediris.samples.kotlin

import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.count
import io.github.exposediris.coroutines.deleteAll
import io.github.exposediris.coroutines.insertAndGetId
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.select
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.toList
import io.github.exposediris.coroutines.update
import io.github.exposediris.coroutines.upsert
import io.github.exposediris.r2dbc.IrisR2dbcDatabase
import io.github.exposediris.vector.nearest
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import org.jetbrains.exposed.v1.core.SortOrder
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.innerJoin
import java.math.BigDecimal

/** Suspending transactions over R2DBC, on the same tables. */
class Suspending(private val db: IrisR2dbcDatabase, private val encode: (String) -> DoubleArray) {
    /** A page of a join: the second five of the featured articles, the newest first. */
    suspend fun page(): List<List<Any>> = newSuspendedTransaction(db = db) {
        (Articles innerJoin Authors)
            .select(Articles.published, Authors.name, Articles.title)
            .where { Articles.featured eq true }
            .orderBy(Articles.published, SortOrder.DESC)
            .orderBy(Articles.id)
            .limit(5)
            .offset(5)
            .asFlow()
            .map { listOf(it[Articles.published], it[Authors.name], it[Articles.title]) }
            .toList()
    }

    suspend fun priceFeatured(newPrice: BigDecimal): Int = newSuspendedTransaction(db = db) {
        Articles.update({ Articles.featured eq true }) { it[price] = newPrice }
    }

    /** How many authors there are after one who is there was written again. */
    suspend fun authorsAfterUpsert(name: String): Long = newSuspendedTransaction(db = db) {
        Authors.upsert(Authors.name) { it[Authors.name] = name }
        Authors.selectAll().count()
    }

    /** The titles nearest to a sentence, each with its similarity. */
    suspend fun nearest(sentence: String): List<Pair<String, Double>> = newSuspendedTransaction(db = db) {
        val nearest = Articles.nearest(Articles.embedding, encode(sentence), 5)
        nearest.query().toList().map { it[Articles.title] to it[nearest.similarity()] }
    }

    /** How many authors there are after all were deleted and the transaction was undone. */
    suspend fun authorsAfterRollback(): Long {
        try {
            newSuspendedTransaction(db = db) {
                Articles.deleteAll()
                Authors.deleteAll()
                error("changed my mind")
            }
        } catch (_: IllegalStateException) {
            return newSuspendedTransaction(db = db) { Authors.selectAll().count() }
        }
    }

    suspend fun uniqueViolation(name: String): String = try {
        newSuspendedTransaction(db = db) { Authors.insertAndGetId { it[Authors.name] = name } }
        "nothing was refused"
    } catch (e: UniqueViolationException) {
        "${e.javaClass.simpleName}, SQLCODE -${e.sqlCode().asInt}"
    }
}
