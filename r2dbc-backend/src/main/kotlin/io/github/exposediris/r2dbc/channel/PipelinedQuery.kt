package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.r2dbc.postgresql.api.ErrorDetails
import io.r2dbc.postgresql.message.frontend.Sync
import io.r2dbc.spi.R2dbcException

/**
 * A statement that returns rows, under way on one connection past the driver: the driver would send it by itself once what is before it
 * was answered, and make a row of objects of each answer. For the event loop of the connection.
 *
 * @param ended told the end of the answer, and why it is none; once
 */
internal class PipelinedQuery(
    private val statement: BoundStatement,
    private val prepared: PreparedNames,
    private val receiver: RowReceiver,
    private val rows: ReceivedRows,
    private val ended: (failure: Throwable?) -> Unit,
) : OwnQuestions {
    private var names = NamedStatements(prepared)
    private var row: ReceivedRow? = null
    private var failure: R2dbcException? = null
    private var isCounted = false
    private var repeated = false
    private var over = false

    override var isSent = false
        get() = field || over
        private set

    override val objection: Throwable? get() = failure

    override fun writeNext(to: ByteBuf) {
        isSent = true
        val before = to.writerIndex()
        try {
            val values = statement.values()
            prepared.closeSurplus(to)
            statement.executeForRows(names.nameOf(statement, to), values, to)
            Sync.INSTANCE.encode(to)
        } catch (e: Throwable) {
            to.writerIndex(before)
            names.end()
            throw e
        }
    }

    override fun take(message: ByteBuf): Boolean {
        when (val type = ServerMessage.typeOf(message)) {
            ServerMessage.PARSED -> names.wasParsed()
            ServerMessage.DESCRIBED -> row = rows.described(message)
            ServerMessage.ROW -> rows.give(message, row, receiver)
            ServerMessage.DONE -> isCounted = true
            ServerMessage.REFUSED -> if (failure == null) failure = Refused.of(message)
            ServerMessage.READY -> {
                end()
                return true
            }
            else -> check(type in PASSED_OVER) { "a query was answered by a message of type '$type', which cannot be understood" }
        }
        return false
    }

    private fun end() {
        val refused = failure
        if (refused?.sqlState in NamedStatements.LOST) {
            names.lost()
            if (names.wasKept && !repeated && row == null) return repeat()
        } else {
            names.end()
        }
        end(refused ?: if (isCounted) null else Refused(ErrorDetails.fromMessage("the server did not end the answer to a query")))
    }

    private fun repeat() {
        repeated = true
        isSent = false
        failure = null
        names = NamedStatements(prepared)
    }

    override fun fail(cause: Throwable) = end(cause)

    private fun end(cause: Throwable?) {
        if (over) return
        over = true
        ended(cause)
    }

    private companion object {
        /** Bound, closed, no rows; and what a server may say at any time. */
        const val PASSED_OVER = "23nNSA"
    }
}
