package io.github.exposediris.benchmarks.bars

import io.github.exposediris.benchmarks.Notes
import io.github.exposediris.benchmarks.ROWS
import io.github.exposediris.benchmarks.WarmUp
import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.autoCommit
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.deleteAll
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.embedded.Profile
import io.github.exposediris.r2dbc.IrisR2dbc
import kotlinx.coroutines.runBlocking
import java.time.Duration
import java.util.Locale

/** Many rows through iris-pgwire 1.0, which takes 2.4 ms for each statement, by the clock. */
internal object GatewayInsert {
    private const val BAR_MILLIS = 300.0

    fun measure(rounds: Int) {
        val builder = EmbeddedIris.builder().profile(Profile.named("pgwire-1.0-external")).delay(Duration.ofNanos(2_400_000))
        builder.start().use { server ->
            IrisR2dbc.connect(IrisOptions.parse(server.url())).use { db ->
                runBlocking { autoCommit(db = db) { SchemaUtils.create(Notes) } }
                val once = {
                    runBlocking { autoCommit(db = db) { Notes.deleteAll() } }
                    millis { runBlocking { autoCommit(db = db) { insert() } } }
                }
                println("  " + WarmUp.by { once() })
                val times = List(rounds) { once() }
                println("insert $ROWS rows through iris-pgwire 1.0, 2.4 ms a statement")
                println(
                    "  = suspending %.0f ms best %.0f ms median (bar %.0f ms: %s)"
                        .format(Locale.ROOT, times.min(), median(times), BAR_MILLIS, verdict(median(times), BAR_MILLIS)),
                )
            }
        }
    }

    private suspend fun insert() = Notes.batchInsert(1..ROWS, shouldReturnGeneratedValues = false) { fill(it) }

    private fun millis(work: () -> Unit): Double {
        val start = System.nanoTime()
        work()
        return (System.nanoTime() - start) / 1e6
    }
}
