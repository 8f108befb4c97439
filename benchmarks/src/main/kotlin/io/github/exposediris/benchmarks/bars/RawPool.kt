package io.github.exposediris.benchmarks.bars

import io.r2dbc.pool.ConnectionPool
import io.r2dbc.pool.ConnectionPoolConfiguration
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration
import io.r2dbc.postgresql.PostgresqlConnectionFactory
import io.r2dbc.spi.Connection
import io.r2dbc.spi.IsolationLevel
import io.r2dbc.spi.Result
import io.r2dbc.spi.Row
import io.r2dbc.spi.Statement
import org.reactivestreams.Publisher
import reactor.core.publisher.Flux
import reactor.core.publisher.Mono

/** r2dbc-postgresql and r2dbc-pool by hand, as their manuals show it: `usingWhen`, and BEGIN is waited for. */
internal class RawPool(port: Int, connections: Int, user: String = "_SYSTEM", database: String = "USER") : AutoCloseable {
    private val pool = ConnectionPool(
        ConnectionPoolConfiguration.builder(driver(port, user, database)).initialSize(0).maxSize(connections).build(),
    )

    private fun driver(port: Int, user: String, database: String) = PostgresqlConnectionFactory(
        PostgresqlConnectionConfiguration.builder().host("127.0.0.1").port(port).username(user).database(database)
            .autodetectExtensions(false).build(),
    )

    /** The level that the library sets, once for each connection. */
    fun makeReady(connections: Int) {
        val taken = List(connections) { pool.create().block()!! }
        taken.forEach { Mono.from(it.setTransactionIsolationLevel(IsolationLevel.READ_COMMITTED)).block() }
        taken.forEach { Mono.from(it.close()).block() }
    }

    fun one(id: Long): Mono<String> = inTransaction { titles(it.createStatement(ONE).bind(0, id)).single() }

    fun oneWithout(id: Long): Mono<String> = Mono.usingWhen(
        pool.create(),
        { titles(it.createStatement(ONE).bind(0, id)).single() },
        Connection::close,
    )

    fun all(): Mono<List<String>> = inTransaction { titles(it.createStatement(ALL)).collectList() }

    fun insertOneByOne(rows: Int): Mono<Long> = undone { connection ->
        Flux.range(1, rows).flatMap({ counts(connection.createStatement(INSERT).row(it, 0)) }, IN_FLIGHT).reduce(0L, Long::plus)
    }

    fun insertByAdd(rows: Int): Mono<Long> = undone { connection ->
        val statement = connection.createStatement(INSERT)
        for (row in 1..rows) {
            if (row > 1) statement.add()
            statement.row(row, 0)
        }
        counts(statement).reduce(0L, Long::plus)
    }

    fun insertByUnion(rows: Int): Mono<Long> = undone { connection ->
        Flux.fromIterable((1..rows).chunked(ROWS_OF_UNION)).flatMap { part ->
            val statement = connection.createStatement(union(part.size))
            part.forEachIndexed { i, row -> statement.row(row, 3 * i) }
            counts(statement)
        }.reduce(0L, Long::plus)
    }

    fun insertWithKeys(rows: Int): Mono<List<Long>> = undone { connection ->
        val each = (1..rows).flatMap { row ->
            listOf<Mono<Long>>(
                counts(connection.createStatement(INSERT).row(row, 0)).then(Mono.empty()),
                Flux.from(connection.createStatement("SELECT LAST_IDENTITY()").execute())
                    .flatMap { it.map { key, _ -> (key.get(0) as Number).toLong() } }.single(),
            )
        }
        Flux.mergeSequential(each, each.size, 1).collectList()
    }

    private fun Statement.row(row: Int, at: Int) = bind(at, "title $row").bind(at + 1, row).bind(at + 2, row / 7.0)

    private fun counts(statement: Statement): Flux<Long> = Flux.from(statement.execute()).flatMap(Result::getRowsUpdated)

    private fun titles(statement: Statement): Flux<String> = Flux.from(statement.execute()).flatMap { it.map { row, _ -> title(row) } }

    private fun title(row: Row): String {
        row.get(0, Long::class.javaObjectType)
        row.get(2, Int::class.javaObjectType)
        row.get(3, Double::class.javaObjectType)
        return row.get(1, String::class.java)!!
    }

    private fun <T : Any> inTransaction(work: (Connection) -> Mono<T>): Mono<T> = within(Connection::commitTransaction, work)

    private fun <T : Any> undone(work: (Connection) -> Mono<T>): Mono<T> = within(Connection::rollbackTransaction, work)

    private fun <T : Any> within(end: (Connection) -> Publisher<Void>, work: (Connection) -> Mono<T>): Mono<T> = Mono.usingWhen(
        pool.create(),
        { Mono.from(it.beginTransaction()).then(Mono.defer { work(it) }) },
        { Mono.from(end(it)).then(Mono.from(it.close())) },
        { connection, _ -> Mono.from(connection.rollbackTransaction()).then(Mono.from(connection.close())) },
        { Mono.from(it.rollbackTransaction()).then(Mono.from(it.close())) },
    )

    override fun close() = pool.dispose()

    private companion object {
        const val ONE = "SELECT id, title, words, rating FROM bench_notes WHERE id = $1"
        const val ALL = "SELECT id, title, words, rating FROM bench_notes"
        const val INSERT = "INSERT INTO bench_notes (title, words, rating) VALUES ($1, $2, $3)"

        /** The driver queues 256 statements of a connection. */
        const val IN_FLIGHT = 128

        /** IRIS takes 255 parameters. */
        const val ROWS_OF_UNION = 80

        fun union(rows: Int) = "INSERT INTO bench_notes (title, words, rating) " +
            (0 until rows).joinToString(" UNION ALL ") { "SELECT $${3 * it + 1}, $${3 * it + 2}, $${3 * it + 3}" }
    }
}
