package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.r2dbc.postgresql.api.ErrorDetails
import io.r2dbc.postgresql.message.backend.BackendMessageDecoder
import io.r2dbc.postgresql.message.backend.CommandComplete
import io.r2dbc.postgresql.message.backend.DataRow
import io.r2dbc.postgresql.message.frontend.Sync
import io.r2dbc.spi.R2dbcException

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
) : OwnQuestions {
    private val answers = ArrayList<PipelinedAnswer>(rows.size)
    private var sent = 0
    private var stopped = false
    private var repeated = false
    private var over = false

    private val underWay = ArrayDeque<NamedStatements>()

    // of the row whose answer is coming
    private var count: Long? = null
    private var told: String? = null
    private var failure: R2dbcException? = null

    override val isSent: Boolean get() = over || stopped || sent == rows.size

    override fun writeNext(to: ByteBuf) {
        val before = to.writerIndex()
        val names = NamedStatements(prepared)
        try {
            write(rows[sent], names, to)
            underWay.addLast(names)
            sent++
        } catch (e: Throwable) {
            stopped = true
            to.writerIndex(before)
            names.end()
            throw e
        }
    }

    private fun write(row: PipelinedRow, names: NamedStatements, to: ByteBuf) {
        val values = row.statement.values()
        prepared.closeSurplus(to)
        val name = names.nameOf(row.statement, to)
        val question = row.question?.let { names.nameOf(it, to) }
        row.statement.execute(name, values, to)
        if (question != null) row.question.execute(question, emptyList(), to)
        Sync.INSTANCE.encode(to)
    }

    override fun take(message: ByteBuf): Boolean {
        when (val type = ServerMessage.typeOf(message)) {
            ServerMessage.PARSED -> underWay.first().wasParsed()
            ServerMessage.DONE -> if (count == null) count = (BackendMessageDecoder.decode(message) as CommandComplete).rows ?: 0
            ServerMessage.ROW -> if (told == null) told = firstValue(BackendMessageDecoder.decode(message) as DataRow)
            ServerMessage.REFUSED -> if (failure == null) failure = Refused.of(message)
            ServerMessage.READY -> {
                endRow()
                return true
            }
            else -> check(type in PASSED_OVER) { "a statement was answered by a message of type '$type', which cannot be understood" }
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
        if (failure?.sqlState in NamedStatements.LOST) {
            names.lost()
            if (mayRepeat(names)) return repeat()
        } else {
            names.end()
        }
        val counted = count
        if (counted == null && failure == null) failure = Refused(ErrorDetails.fromMessage("the server counted no rows of a statement"))
        answers += PipelinedAnswer(counted ?: 0, told, failure)
        count = null
        told = null
        failure = null
        if (answers.size == rows.size) end(answers, null)
    }

    /** A row that is alone, of a statement that the server had once. */
    private fun mayRepeat(names: NamedStatements) = rows.size == 1 && names.wasKept && !repeated && count == null

    private fun repeat() {
        repeated = true
        sent = 0
        told = null
        failure = null
    }

    override val objection: Throwable? get() = failure

    override fun abandon(cause: Throwable) {
        repeated = true
        if (!isSent) end(null, cause)
    }

    override fun fail(cause: Throwable) = end(null, cause)

    private fun end(answers: List<PipelinedAnswer>?, cause: Throwable?) {
        if (over) return
        over = true
        ended(answers, cause)
    }

    private companion object {
        /** Bound, closed, no rows, nothing to execute; and what a server may say at any time. */
        const val PASSED_OVER = "23nIN"
    }
}
