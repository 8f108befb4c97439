package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.r2dbc.postgresql.api.ErrorDetails
import io.r2dbc.postgresql.api.PostgresqlException
import io.r2dbc.postgresql.message.backend.BackendMessageDecoder
import io.r2dbc.postgresql.message.backend.CommandComplete
import io.r2dbc.postgresql.message.backend.DataRow
import io.r2dbc.postgresql.message.backend.ErrorResponse
import io.r2dbc.postgresql.message.frontend.Close
import io.r2dbc.postgresql.message.frontend.ExecutionType
import io.r2dbc.postgresql.message.frontend.Sync
import io.r2dbc.spi.R2dbcException
import io.r2dbc.spi.R2dbcNonTransientException

/** A statement that writes, and what is asked behind it, if anything; the server executes both before it minds what comes next. */
internal class PipelinedRow(val statement: BoundStatement, val question: BoundStatement?)

/**
 * What the server answered to a row.
 *
 * @property count how many rows the statement affected
 * @property told the first value of what was asked behind it, as a text
 * @property failure why it, or the question, was not executed; the others say nothing then
 */
internal class PipelinedAnswer(val count: Long, val told: String?, val failure: R2dbcException?)

/**
 * Rows under way on one connection: all are sent without a wait for an answer, and each ends at a point of its own in the stream, so that
 * one that is refused keeps no other from being executed. For the event loop of the connection.
 *
 * @param ended told the answers, one for each row, or why there are none; once
 */
internal class PipelinedRows(
    private val rows: List<PipelinedRow>,
    private val prepared: PreparedNames,
    private val ended: (answers: List<PipelinedAnswer>?, failure: Throwable?) -> Unit,
) {
    private val answers = ArrayList<PipelinedAnswer>(rows.size)
    private var sent = 0
    private var stopped = false
    private var repeated = false
    private var over = false

    private val underWay = ArrayDeque<Prepared>()

    // of the row whose answer is coming
    private var count: Long? = null
    private var told: String? = null
    private var failure: R2dbcException? = null

    /** Whether none of them is still to be sent. */
    val isSent: Boolean get() = over || stopped || sent == rows.size

    /** Writes the messages of the next row. Where that fails, nothing of the row is written, and it is the last one. */
    fun writeNext(to: ByteBuf) {
        val before = to.writerIndex()
        val names = Prepared()
        try {
            write(rows[sent], names, to)
            underWay.addLast(names)
            sent++
        } catch (e: Throwable) {
            stopped = true
            to.writerIndex(before)
            names.parsed.forEach(prepared::forget)
            throw e
        }
    }

    private fun write(row: PipelinedRow, names: Prepared, to: ByteBuf) {
        val values = row.statement.values()
        closeSurplus(to)
        val name = prepared(row.statement, names, to)
        val question = row.question?.let { prepared(it, names, to) }
        row.statement.execute(name, values, to)
        if (question != null) row.question.execute(question, emptyList(), to)
        Sync.INSTANCE.encode(to)
    }

    /** Before anything that may be refused, as the server would pass it over then. */
    private fun closeSurplus(to: ByteBuf) {
        while (true) Close(prepared.surplus() ?: return, ExecutionType.STATEMENT).encode(to)
    }

    private fun prepared(statement: BoundStatement, names: Prepared, to: ByteBuf): String {
        val known = prepared.of(statement.kind)
        if (known != null) names.wasKept = true
        val name = known ?: prepared.give(statement.kind).also { statement.parse(it, to) }
        (if (known == null) names.parsed else names.known).addLast(name)
        return name
    }

    /**
     * Takes a message of the server that answers one of the rows. True where that was the row's last; it may have to be [sent][isSent] once
     * more then, where the server had lost what it had prepared, as the driver does it too.
     */
    fun take(message: ByteBuf): Boolean {
        when (val type = message.getByte(message.readerIndex()).toInt().toChar()) {
            PARSED -> underWay.first().run { known.addLast(parsed.removeFirst()) }
            DONE -> if (count == null) count = (BackendMessageDecoder.decode(message) as CommandComplete).rows ?: 0
            ROW -> if (told == null) told = firstValue(BackendMessageDecoder.decode(message) as DataRow)
            REFUSED -> if (failure == null) failure = Refused(ErrorDetails((BackendMessageDecoder.decode(message) as ErrorResponse).fields))
            READY -> {
                endRow()
                return true
            }
            else -> check(type in PASSED_OVER) { "an INSERT was answered by a message of type '$type', which cannot be understood" }
        }
        return false
    }

    private fun firstValue(row: DataRow): String? = try {
        row.columns.firstOrNull()?.toString(Charsets.UTF_8)
    } finally {
        row.release()
    }

    private fun endRow() {
        val names = underWay.removeFirst()
        names.parsed.forEach(prepared::forget)
        if (failure?.sqlState in LOST_STATEMENT) {
            names.known.forEach(prepared::forget)
            if (mayRepeat(names)) return repeat()
        }
        val counted = count
        if (counted == null && failure == null) failure = Refused(ErrorDetails.fromMessage("the server counted no rows of an INSERT"))
        answers += PipelinedAnswer(counted ?: 0, told, failure)
        count = null
        told = null
        failure = null
        if (answers.size == rows.size) end(answers, null)
    }

    /** A row that is alone, of a statement that the server had once. */
    private fun mayRepeat(names: Prepared) = rows.size == 1 && names.wasKept && !repeated && count == null

    private fun repeat() {
        repeated = true
        sent = 0
        told = null
        failure = null
    }

    /** What the server said last against a row that it has not ended, as it does before it closes a connection. */
    val objection: Throwable? get() = failure

    /** Ends it before all was answered. What was sent may have been executed. */
    fun fail(cause: Throwable) = end(null, cause)

    private fun end(answers: List<PipelinedAnswer>?, cause: Throwable?) {
        if (over) return
        over = true
        ended(answers, cause)
    }

    private companion object {
        const val PARSED = '1'
        const val DONE = 'C'
        const val ROW = 'D'
        const val REFUSED = 'E'
        const val READY = 'Z'

        /** There is no such prepared statement, or it cannot be executed any more since a table was changed. */
        val LOST_STATEMENT = setOf("26000", "0A000")

        /** Bound, closed, no rows, nothing to execute; and what a server may say at any time. */
        const val PASSED_OVER = "23nINSA"
    }
}

/** The statements of a row by their names: those that the row prepares, and is not known to have, and those that the server has. */
private class Prepared {
    var wasKept = false
    val parsed = ArrayDeque<String>(2)
    val known = ArrayDeque<String>(2)
}

/** What the server says against a statement, with the driver's details. */
internal class Refused(private val details: ErrorDetails) :
    R2dbcNonTransientException(details.message, details.code), PostgresqlException {
    override fun getErrorDetails(): ErrorDetails = details

    companion object {
        private const val serialVersionUID: Long = 1L
    }
}
