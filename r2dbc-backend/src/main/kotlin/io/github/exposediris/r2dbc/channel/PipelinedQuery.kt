package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.r2dbc.postgresql.api.ErrorDetails
import io.r2dbc.postgresql.message.frontend.Sync
import io.r2dbc.spi.R2dbcException

/**
 * A statement that returns rows, under way on one connection past the driver: the driver would send it by itself once what is before it
 * was answered, and make a row of objects of each answer. Where there may be more rows than a [portion], the server keeps them until more
 * are asked for. For the event loop of the connection.
 *
 * @param portion how many rows are asked for at a time; [BoundStatement.ALL] at once. A server keeps the others as long as its transaction
 * @param ended told the end of the answer, and why it is none; once
 */
internal class PipelinedQuery(
    private val statement: BoundStatement,
    private val prepared: PreparedNames,
    private val receiver: RowReceiver,
    private val portion: Int,
    private val rows: ReceivedRows,
    private val ended: (failure: Throwable?) -> Unit,
) : OwnQuestions {
    private var names = NamedStatements(prepared)
    private var row: ReceivedRow? = null
    private var failure: R2dbcException? = null
    private var isCounted = false
    private var isSuspended = false
    private var isLeft = false
    private var repeated = false
    private var over = false

    override var isSent = false
        get() = field || over
        private set

    override val objection: Throwable? get() = failure

    override val isHeldBack: Boolean get() = isSuspended && receiver.wantsRows && receiver.isFull

    override fun writeNext(to: ByteBuf) {
        isSent = true
        if (!isSuspended) return writeFirst(to)
        isSuspended = false
        isLeft = !receiver.wantsRows
        if (isLeft) BoundStatement.leave(to) else BoundStatement.executeMore(portion, to)
        Sync.INSTANCE.encode(to)
    }

    private fun writeFirst(to: ByteBuf) {
        val before = to.writerIndex()
        try {
            val values = statement.values()
            prepared.closeSurplus(to)
            statement.executeForRows(names.nameOf(statement, to), values, portion, to)
            Sync.INSTANCE.encode(to)
        } catch (e: Throwable) {
            to.writerIndex(before)
            names.end()
            throw e
        }
    }

    override fun written() {
        if (isLeft) end(null)
    }

    override fun take(message: ByteBuf): Boolean {
        when (val type = ServerMessage.typeOf(message)) {
            ServerMessage.PARSED -> names.wasParsed()
            ServerMessage.DESCRIBED -> row = rows.described(message)
            ServerMessage.ROW -> rows.give(message, row, receiver)
            ServerMessage.DONE -> isCounted = true
            ServerMessage.SUSPENDED -> isSuspended = true
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
        if (over) return
        if (isSuspended && failure == null) {
            isSent = false
            return
        }
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

    override fun abandon(cause: Throwable) {
        repeated = true
        if (!isSent) end(cause)
    }

    override fun fail(cause: Throwable) = end(cause)

    private fun end(cause: Throwable?) {
        if (over) return
        over = true
        ended(cause)
    }

    private companion object {
        /** Bound, closed, no rows; and what a server may say at any time. */
        const val PASSED_OVER = "23nN"
    }
}
