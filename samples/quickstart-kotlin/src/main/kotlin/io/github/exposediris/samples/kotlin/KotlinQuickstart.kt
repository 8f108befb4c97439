package io.github.exposediris.samples.kotlin

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.jdbc.IrisJdbc
import io.github.exposediris.r2dbc.IrisR2dbc
import io.github.exposediris.samples.corpus.HashedNgramEncoder
import io.github.exposediris.samples.corpus.Note
import kotlinx.coroutines.runBlocking
import java.io.PrintStream
import java.math.BigDecimal

/** The whole job once, in Kotlin: load blocking, work suspending, search on both. */
class KotlinQuickstart(private val options: IrisOptions, private val out: PrintStream) {
    fun run(notes: List<Note>, sentence: String) {
        val encoder = HashedNgramEncoder(DIMENSIONS)
        IrisJdbc.connect(options).use { jdbc ->
            IrisR2dbc.connect(options).use { r2dbc ->
                val blocking = Blocking(jdbc.database(), encoder::encode)
                blocking.load(notes)
                out.println("loaded ${notes.size} notes in a blocking transaction")
                runBlocking { work(Suspending(r2dbc, encoder::encode), notes.first().author, sentence) }
                out.println("rolled back, blocking:   ${blocking.authorsAfterRollback()} authors are still there")
                out.println("written twice, blocking: ${blocking.uniqueViolation(notes.first().author)}")
                out.println("blocking: " + blocking.nearest(sentence).joinToString(" | "))
                blocking.drop()
            }
        }
    }

    private suspend fun work(suspending: Suspending, author: String, sentence: String) {
        out.println("second page of the featured articles, by a join:")
        suspending.page().forEach { (published, name, title) -> out.println("  %s  %-22s %s".format(published, name, title)) }
        out.println("updated the price of ${suspending.priceFeatured(BigDecimal("9.90"))} articles")
        out.println("upserted $author: still ${suspending.authorsAfterUpsert(author)} authors")
        val nearest = suspending.nearest(sentence)
        out.println("the 5 articles nearest to \"$sentence\":")
        nearest.forEach { (title, similarity) -> out.println("  %.4f  %s".format(similarity, title)) }
        out.println("rolled back, suspending:   ${suspending.authorsAfterRollback()} authors are still there")
        out.println("written twice, suspending: ${suspending.uniqueViolation(author)}")
        out.println("suspending: " + nearest.joinToString(" | ") { it.first })
    }
}
