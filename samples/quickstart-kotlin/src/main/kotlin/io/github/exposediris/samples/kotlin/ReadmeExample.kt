package io.github.exposediris.samples.kotlin

import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.jdbc.IrisJdbc
import io.github.exposediris.r2dbc.IrisR2dbc
import io.github.exposediris.vector.doubleVector
import io.github.exposediris.vector.nearest
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.transactions.transaction

object Recipes : LongIdTable("recipes") {
    val title = varchar("title", 200)
    val embedding = doubleVector("embedding", 3)
}

suspend fun nearestRecipe(url: String) = IrisJdbc.connect(url).use { blocking ->
    IrisR2dbc.connect(url).use { suspending ->
        transaction(blocking.database()) {
            SchemaUtils.create(Recipes)
            Recipes.insert { it[title] = "Rye bread"; it[embedding] = doubleArrayOf(0.9, 0.1, 0.0) }
            Recipes.insert { it[title] = "Fish soup"; it[embedding] = doubleArrayOf(0.1, 0.2, 0.9) }
        }
        newSuspendedTransaction(db = suspending) {
            val nearest = Recipes.nearest(Recipes.embedding, doubleArrayOf(1.0, 0.0, 0.0), 1)
            nearest.query().asFlow().collect { println("${it[Recipes.title]}, similarity ${it[nearest.similarity()]}") }
        }
    }
}

fun main() = runBlocking { nearestRecipe("iris:embedded:kotlin") } // or iris://user:password@host:5432/USER
