package io.github.exposediris.benchmarks

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration
import io.r2dbc.postgresql.PostgresqlConnectionFactory
import io.r2dbc.spi.Connection
import io.r2dbc.spi.IsolationLevel
import reactor.core.publisher.Flux
import reactor.core.publisher.Mono

/** r2dbc-postgresql by itself, by hand, on one connection; each step is waited for. */
internal class RawR2dbc(port: Int) : AutoCloseable {
    private val connection: Connection = PostgresqlConnectionFactory(
        PostgresqlConnectionConfiguration.builder().host("127.0.0.1").port(port).username("_SYSTEM").database("USER")
            .autodetectExtensions(false).build(),
    ).create().block()!!

    init {
        Mono.from(connection.setTransactionIsolationLevel(IsolationLevel.READ_COMMITTED)).block()
    }

    fun one(id: Long): String = query("SELECT id, title, words, rating FROM bench_notes WHERE id = \$1", id).single()

    fun all(): Int = query("SELECT TOP $ROWS id, title, words, rating FROM bench_notes", null).size

    private fun query(sql: String, id: Long?): List<String> = Mono.from(connection.beginTransaction())
        .thenMany(
            Flux.defer {
                val statement = connection.createStatement(sql)
                id?.let { statement.bind(0, it) }
                Flux.from(statement.execute()).flatMap { result ->
                    result.map { row, _ ->
                        row.get(0, Long::class.javaObjectType)
                        row.get(2, Int::class.javaObjectType)
                        row.get(3, Double::class.javaObjectType)
                        row.get(1, String::class.java)!!
                    }
                }
            },
        )
        .collectList()
        .flatMap { titles -> Mono.from(connection.commitTransaction()).thenReturn(titles) }
        .block()!!

    override fun close() {
        Mono.from(connection.close()).block()
    }
}
