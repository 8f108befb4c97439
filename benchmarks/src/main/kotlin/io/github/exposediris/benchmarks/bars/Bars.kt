package io.github.exposediris.benchmarks.bars

import kotlin.system.exitProcess

/**
 * The suspending side beside what it is to reach. The first argument is the number of rounds, 15 unless told otherwise; the others name
 * the bars to measure, all unless told otherwise: one, read, rows, insert, keys, delay, callers, gateway. With `postgres` among them the
 * first five are measured on a PostgreSQL in place of EmbeddedIris, and no others.
 */
fun main(arguments: Array<String>) {
    val rounds = arguments.firstOrNull()?.toInt() ?: 15
    val names = arguments.drop(1).toSet()
    val wanted = { name: String -> (names - POSTGRES).isEmpty() || name in names }
    val turns = Turns(rounds)
    if (POSTGRES in names) Loopback(turns).onPostgres(wanted) else onEmbeddedIris(turns, rounds, wanted)
    exitProcess(0)
}

private const val POSTGRES = "postgres"

private fun onEmbeddedIris(turns: Turns, rounds: Int, wanted: (String) -> Boolean) {
    Loopback(turns).run(wanted)
    if (wanted("delay")) listOf(1_500L, 7_000L).forEach(Delayed(turns)::beside)
    if (wanted("callers")) Delayed(turns).callers()
    if (wanted("gateway")) GatewayInsert.measure(rounds)
}
