package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.core.server.CapabilityProbe
import io.github.exposediris.core.server.ProbeAnswer
import io.github.exposediris.core.server.ProbeQuestion
import io.github.exposediris.core.server.ServerAnnouncement
import io.github.exposediris.coroutines.session.Probed
import io.r2dbc.spi.Connection
import io.r2dbc.spi.ConnectionFactory
import io.r2dbc.spi.Row
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull

/** Carries core's probe over two connections. For one coroutine, once. */
internal class R2dbcProbe private constructor(private val connections: ConnectionFactory, private val first: Connection) {
    private val markers = PositionalMarkers()
    private var second: Result<Connection>? = null
    private var lost = false

    private suspend fun run(begin: CapabilityProbe): Probed {
        var probe = begin
        while (true) {
            val question = probe.next().orElse(null) ?: return Probed(probe.result(), !lost)
            probe = probe.answered(answer(question))
            currentCoroutineContext().ensureActive()
        }
    }

    private suspend fun answer(question: ProbeQuestion): ProbeAnswer {
        if (lost) return ProbeAnswer.Nothing("the connection was lost")
        if (question.seat == ProbeQuestion.Seat.FIRST) {
            return ask(first, question) ?: ProbeAnswer.Nothing("no answer within $LIMIT ms").also { lost = true }
        }
        val other = second().getOrElse { return ProbeAnswer.Nothing("no second connection: ${it.message}") }
        return try {
            ask(other, question) ?: ProbeAnswer.Nothing("no answer within $LIMIT ms")
        } catch (e: ConnectionFailedException) {
            ProbeAnswer.Nothing("the second connection was lost: ${e.message}")
        }
    }

    private suspend fun second(): Result<Connection> = second ?: acquired().also { second = it }

    private suspend fun acquired(): Result<Connection> = try {
        withTimeoutOrNull(SECOND_LIMIT) { Result.success(connections.acquire()) }
            ?: Result.failure(IllegalStateException("none within $SECOND_LIMIT ms"))
    } catch (e: IrisException) {
        Result.failure(e)
    }

    /** Null where no answer came in time; every other failure is an answer, but for that of the connection. */
    private suspend fun ask(connection: Connection, question: ProbeQuestion): ProbeAnswer? = withTimeoutOrNull(LIMIT) {
        try {
            if (question.inTransaction) Exchange<Void>().ofItems(connection.beginTransaction()).all()
            row(connection, question)
        } catch (e: ConnectionFailedException) {
            throw e
        } catch (e: IrisException) {
            ProbeAnswer.Refusal(e.message.orEmpty())
        }.also {
            if (question.inTransaction) Exchange<Void>().ofItems(connection.rollbackTransaction()).all()
        }
    }

    private suspend fun row(connection: Connection, question: ProbeQuestion): ProbeAnswer {
        val statement = try {
            connection.createStatement(markers.of(question.sql))
        } catch (e: IllegalArgumentException) {
            return untaken(e)
        } catch (e: UnsupportedByIrisException) {
            return untaken(e)
        }
        question.texts.forEachIndexed { i, text -> statement.bind(i, text) }
        val rows = Exchange<ProbeAnswer>(sql = question.sql).ofResults(statement.execute()) { it.map { row, _ -> read(row) } }.all()
        return rows.firstOrNull() ?: ProbeAnswer.Nothing("no row")
    }

    private fun untaken(refusal: RuntimeException) = ProbeAnswer.Nothing("the driver does not take it: ${refusal.message}")

    private fun read(row: Row): ProbeAnswer {
        val columns = row.metadata.columnMetadatas
        return ProbeAnswer.Row.of(columns.indices.map { runCatching { row.get(it) }.getOrNull()?.toString() }, columns.map { it.type.name })
    }

    private suspend fun close(lasting: Boolean) = withContext(NonCancellable) {
        for (connection in listOfNotNull(first, second?.getOrNull())) if (lasting) fire(connection.close()) else connection.discard()
    }

    companion object {
        /** How long an answer may take, and a second connection, in milliseconds. */
        private const val LIMIT = 3_000L
        private const val SECOND_LIMIT = 2_000L

        /**
         * Asks a server everything that the probe wants to know.
         *
         * @param openLimit how long the first connection may take, in milliseconds: drivers bound the connection, and not the log-in
         */
        suspend fun run(
            connections: ConnectionFactory,
            openLimit: Long = SessionLimits().open,
            begin: (ServerAnnouncement) -> CapabilityProbe,
        ): Probed {
            val first = withTimeoutOrNull(openLimit) { connections.acquire() }
                ?: throw ConnectionFailedException("There was no connection within $openLimit ms.", ErrorDetails.NONE, null)
            val probe = R2dbcProbe(connections, first)
            var probed: Probed? = null
            try {
                probed = probe.run(begin(ServerAnnouncement(true, probe.first.metadata.databaseVersion)))
                return probed
            } finally {
                probe.close(lasting = probed?.lasting == true)
            }
        }
    }
}
