package io.github.exposediris.benchmarks.bars

import io.github.exposediris.benchmarks.Blocking
import io.github.exposediris.benchmarks.ROWS
import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.jdbc.IrisJdbc
import io.github.exposediris.r2dbc.IrisR2dbc
import kotlinx.coroutines.reactor.awaitSingle

/** The bars beside hand-written r2dbc-postgresql, on a server without delay. */
internal class Loopback(private val turns: Turns) {
    private var id = 1L

    private fun next() = id.also { id = it % ROWS + 1 }

    fun run(wanted: (String) -> Boolean) = EmbeddedIris.start().use { server ->
        val options = IrisOptions.parse(server.url()).withPoolSize(2)
        IrisJdbc.connect(options).use { Blocking(it.database()).prepare() }
        IrisR2dbc.connect(options).use { db ->
            RawPool(server.port(), 2).use { raw ->
                raw.makeReady(2)
                Measured(Ours(db), raw).all.filterKeys(wanted).values.forEach { it() }
            }
        }
    }

    private inner class Measured(private val ours: Ours, private val raw: RawPool) {
        val all = mapOf("one" to ::one, "read" to ::read, "rows" to ::rows, "insert" to ::insert, "keys" to ::keys)

        private fun one() = Bar("one row by key in a transaction", 1.0, 1.25).measure(
            turns,
            listOf(repeated("r2dbc-postgresql", 1000) { raw.one(next()).awaitSingle() }),
            listOf(repeated("suspending", 1000) { ours.one(next()) }),
        )

        private fun read() = Bar("one row by key without a transaction", 1.15).measure(
            turns,
            listOf(repeated("r2dbc-postgresql", 1000) { raw.oneWithout(next()).awaitSingle() }),
            listOf(repeated("suspending", 1000) { ours.oneWithout(next()) }),
        )

        private fun rows() {
            val others = listOf(repeated("r2dbc-postgresql", 20) { check(raw.all().awaitSingle().size == ROWS) })
            val title = "$ROWS rows of 4 columns in a transaction"
            Bar("$title, as a list", 1.2).measure(turns, others, listOf(repeated("list", 20) { check(ours.list().size == ROWS) }))
            Bar("$title, as a Flow", 1.3).measure(turns, others, listOf(repeated("flow", 20) { check(ours.flow().size == ROWS) }))
        }

        private fun insert() = listOf(100 to 10, 1000 to 2).forEach { (rows, times) ->
            Bar("insert $rows rows of 3 columns, no keys asked for", 1.1).measure(
                turns,
                listOf(
                    repeated("r2dbc-postgresql, 1 statement a row in flight", times) { check(raw.insertOneByOne(rows).awaitSingle() > 0) },
                    repeated("r2dbc-postgresql, Statement.add", times) { check(raw.insertByAdd(rows).awaitSingle() > 0) },
                    repeated("r2dbc-postgresql, SELECT ... UNION ALL", times) { check(raw.insertByUnion(rows).awaitSingle() > 0) },
                ),
                listOf(repeated("suspending", times) { check(ours.insert(rows, keys = false) == rows) }),
            )
        }

        private fun keys() = Bar("insert 100 rows of 3 columns, each with its key", 1.1).measure(
            turns,
            listOf(repeated("r2dbc-postgresql", 10) { check(raw.insertWithKeys(100).awaitSingle().size == 100) }),
            listOf(repeated("suspending", 10) { check(ours.insert(100, keys = true) == 100) }),
        )
    }
}
