package io.github.exposediris.benchmarks

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.jdbc.IrisJdbc
import io.github.exposediris.r2dbc.IrisR2dbc
import kotlinx.coroutines.runBlocking

/** Both backends beside their raw drivers, on one EmbeddedIris in this process. The argument is the number of rounds. */
fun main(arguments: Array<String>) {
    val rounds = Rounds(arguments.firstOrNull()?.toInt() ?: 21)
    EmbeddedIris.start().use { server ->
        val options = IrisOptions.parse(server.url()).withPoolSize(2)
        IrisJdbc.connect(options).use { jdbc ->
            IrisR2dbc.connect(options).use { r2dbc ->
                RawJdbc(server.port()).use { rawJdbc ->
                    RawR2dbc(server.port()).use { rawR2dbc ->
                        measure(rounds, Blocking(jdbc.database()), Suspending(r2dbc), rawJdbc, rawR2dbc)
                    }
                }
            }
        }
    }
}

private fun measure(rounds: Rounds, blocking: Blocking, suspending: Suspending, rawJdbc: RawJdbc, rawR2dbc: RawR2dbc) {
    blocking.prepare()
    var id = 1L
    fun next() = id.also { id = it % ROWS + 1 }
    val one = listOf(
        Case("pgjdbc", 1000) { rawJdbc.one(next()) },
        Case("blocking", 1000) { blocking.one(next()) },
        Case("r2dbc-postgresql", 1000) { rawR2dbc.one(next()) },
        Case("suspending, runBlocking for each", 1000) { runBlocking { suspending.one(next()) } },
        Case("suspending, 1000 in one coroutine", 1) { runBlocking { repeat(1000) { suspending.one(next()) } } },
    )
    val all = listOf(
        Case("pgjdbc", 20) { rawJdbc.all() },
        Case("blocking", 20) { blocking.all() },
        Case("r2dbc-postgresql", 20) { rawR2dbc.all() },
        Case("suspending", 20) { runBlocking { suspending.all() } },
    )
    val bulk = listOf(
        Case("blocking", 3) { blocking.bulk() },
        Case("suspending", 3) { runBlocking { suspending.bulk() } },
    )
    repeat(2) { // the first time warms up
        rounds.measure("one row by key, in a transaction", one)
        rounds.measure("$ROWS rows of 4 columns, in a transaction", all)
        rounds.measure("insert $ROWS rows of 3 columns, in a transaction that is undone", bulk)
    }
}
