package io.github.exposediris.benchmarks.bars

import io.github.exposediris.benchmarks.Blocking
import io.github.exposediris.benchmarks.ROWS
import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.jdbc.IrisJdbc
import io.github.exposediris.r2dbc.IrisR2dbc
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.reactor.awaitSingle
import kotlinx.coroutines.runBlocking
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** The bars on a server that takes its time for each statement. */
internal class Delayed(private val turns: Turns) {
    /** The same query suspending and blocking; 7 ms is what a search for vectors takes. */
    fun beside(micros: Long) = server(micros, 2) { _, options ->
        IrisJdbc.connect(options).use { jdbc ->
            IrisR2dbc.connect(options).use { r2dbc ->
                val blocking = Blocking(jdbc.database())
                val ours = Ours(r2dbc)
                Bar("one row by key in a transaction, ${micros / 1e3} ms a statement", 1.05).measure(
                    turns,
                    listOf(repeated("blocking", 20) { blocking.one(1) }),
                    listOf(repeated("suspending", 20) { ours.one(1) }),
                )
            }
        }
    }

    /**
     * 200 coroutines with 100 connections beside the same by hand, and beside 10 threads with 10 connections; each on a server of its own,
     * as one takes 100 connections.
     */
    fun callers() = server(20_000, CONNECTIONS) { _, options ->
        IrisR2dbc.connect(options).use { r2dbc ->
            val ours = Ours(r2dbc)
            runBlocking { ours.one(1) } // asks the server what it keeps, over connections of its own
            val suspending = crowd("suspending, $CALLERS callers, $CONNECTIONS connections") { ours.one(1) }
            besideRaw(suspending)
            besideThreads(suspending)
        }
    }

    private fun besideRaw(suspending: Work) = server(20_000, CONNECTIONS) { server, _ ->
        RawPool(server.port(), CONNECTIONS).use { raw ->
            raw.makeReady(CONNECTIONS)
            Bar("$CALLERS callers, 20 ms a statement, by transactions", 1 / 0.9)
                .measure(turns, listOf(crowd("r2dbc-pool, the same") { raw.one(1).awaitSingle() }), listOf(suspending))
        }
    }

    private fun besideThreads(suspending: Work) = server(20_000, THREADS) { _, options ->
        IrisJdbc.connect(options).use { jdbc ->
            Bar("the same beside $THREADS threads with $THREADS connections", 1 / 5.0)
                .measure(turns, listOf(threads(Blocking(jdbc.database()))), listOf(suspending))
        }
    }

    private fun crowd(name: String, once: suspend () -> Unit) = Work(name, CALLERS * EACH) {
        coroutineScope { repeat(CALLERS) { launch { repeat(EACH) { once() } } } }
    }

    private fun threads(blocking: Blocking) = Work("blocking", 20 * THREADS) { times ->
        val pool = Executors.newFixedThreadPool(THREADS)
        try {
            pool.invokeAll(List(times) { Callable { blocking.one(1) } }).forEach { it.get() }
        } finally {
            pool.shutdown()
        }
    }

    private fun server(micros: Long, connections: Int, measure: (EmbeddedIris, IrisOptions) -> Unit) {
        EmbeddedIris.builder().delay(Duration.ofNanos(micros * 1_000)).start().use { server ->
            val options = IrisOptions.parse(server.url()).withPoolSize(connections)
            IrisJdbc.connect(options.withPoolSize(1)).use { Blocking(it.database()).prepare(if (micros < 10_000) ROWS else 1) }
            measure(server, options)
        }
    }

    private companion object {
        const val CALLERS = 200
        const val CONNECTIONS = 100
        const val EACH = 3
        const val THREADS = 10
    }
}
