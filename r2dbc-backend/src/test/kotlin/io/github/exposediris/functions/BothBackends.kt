package io.github.exposediris.functions

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.query.IrisSelect
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.toList
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.jdbc.IrisJdbc
import io.github.exposediris.r2dbc.IrisR2dbc
import io.github.exposediris.wire.server.WireListener
import java.util.concurrent.CopyOnWriteArrayList
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.Expression
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.select
import org.jetbrains.exposed.v1.jdbc.transactions.transaction

/** One server with the sample rows, and a connection to it by each backend. */
internal class BothBackends : AutoCloseable {
    private val heard = CopyOnWriteArrayList<String>()
    private val server = EmbeddedIris.builder().listener(Listener()).start()
    private val options = IrisOptions.parse(server.url()).withPoolSize(1)
    private val jdbc = IrisJdbc.connect(options)
    private val r2dbc = IrisR2dbc.connect(options)

    init {
        transaction(jdbc.database()) {
            SchemaUtils.create(Sample, Threes)
            Threes.insert { it[n] = 3 }
            Sample.inserts.forEach { fill -> Sample.insert { fill(it) } }
        }
        heard.clear()
    }

    /** The queries of samples that the server heard, the last one at the end. */
    fun heard(): List<String> = heard.toList()

    /** What Exposed's own query tells. */
    fun blocking(row: FunctionRow): Any? = transaction(jdbc.database()) {
        val expression = row.expression()
        val query = if (row.place == Place.WHERE) Sample.select(Sample.id) else Sample.select(expression)
        condition(row, expression)?.let { met -> query.where { met } }
        if (row.place.inTurn) query.orderBy(Sample.id)
        answer(row, query.toList()) { it[expression] }
    }

    /** What our query tells inside a suspending transaction. */
    fun suspending(row: FunctionRow): Any? = runBlocking {
        newSuspendedTransaction(db = r2dbc) {
            val expression = row.expression()
            val query = IrisSelect.from(Sample).select(if (row.place == Place.WHERE) Sample.id else expression)
            condition(row, expression)?.let { query.where(it) }
            if (row.place.inTurn) query.orderBy(Sample.id)
            answer(row, query.toList()) { it[expression] }
        }
    }

    @Suppress("UNCHECKED_CAST")
    private fun condition(row: FunctionRow, expression: Expression<*>): Op<Boolean>? = when (row.place) {
        Place.WHERE -> expression as Op<Boolean>
        Place.VALUE -> Sample.id eq 1
        else -> null
    }

    private fun answer(row: FunctionRow, found: List<ResultRow>, read: (ResultRow) -> Any?): Any? = when (row.place) {
        Place.WHERE -> found.map { it[Sample.id] }
        Place.EACH -> found.map(read)
        else -> read(found.single())
    }

    override fun close() {
        jdbc.close()
        r2dbc.close()
        server.close()
    }

    private inner class Listener : WireListener {
        override fun statement(sql: String) {
            if (sql.startsWith("SELECT") && sql.contains(Sample.tableName)) heard += sql
        }
    }
}
