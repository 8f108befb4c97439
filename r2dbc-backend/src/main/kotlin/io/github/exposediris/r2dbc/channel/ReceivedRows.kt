package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.r2dbc.postgresql.codec.Codecs
import io.r2dbc.postgresql.message.backend.BackendMessageDecoder
import io.r2dbc.postgresql.message.backend.RowDescription
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import java.util.concurrent.ConcurrentLinkedQueue

/** Who wants the rows of a statement. For the event loop. */
internal interface RowReceiver {
    /** Whether rows are still wanted; those that are not are dropped. */
    val wantsRows: Boolean

    /** Whether it has as many as it wants, until it asks for more. */
    val isFull: Boolean

    /** Reads a row, which is shown during the call only. Throws nothing. */
    fun receive(row: RowApi)

    /** Tells that the rest of the answer cannot be understood. */
    fun fail(cause: Throwable)
}

/** An answer to the driver that is still to come, and who wants its rows; null where the driver gets them. */
internal class ExpectedAnswer(val receiver: RowReceiver?) {
    /** For the event loop: how its rows are read, once that is known. */
    var row: ReceivedRow? = null
}

/**
 * The rows that come for statements of the driver, read where they are received: the driver would make a dozen objects of each before
 * anybody reads a value. Everything else of an answer is the driver's. Nobody is asked for more than [RowReceiver] wants: while it is full
 * nothing is read from the server.
 */
internal class ReceivedRows(private val gate: ReadGate) {
    private val expected = ConcurrentLinkedQueue<ExpectedAnswer>()

    /** Whether the server is to be ready yet after a refusal; with that the answer is over for the driver, which drops what still comes. */
    private var isRefused = false

    /** How the driver reads values of this connection; null where that is not known, and the driver has to read rows itself. */
    @Volatile
    var codecs: Codecs? = null

    /** Tells of what the driver is about to ask, in the order in which it is asked. Thread-safe. */
    fun expect(receiver: RowReceiver?): ExpectedAnswer = ExpectedAnswer(receiver).also { expected.add(it) }

    /** Tells that the driver has had all of an answer. Thread-safe. */
    fun over(answer: ExpectedAnswer) {
        expected.remove(answer)
        if (answer.receiver != null) gate.onLoop { if (expected.peek()?.receiver?.isFull != true) gate.open() }
    }

    /** Whether the driver has had all answers. */
    val isIdle: Boolean get() = expected.isEmpty()

    /** Takes a message of the server to the driver, if it is a row that somebody wants here; else it is left alone. */
    fun take(message: ByteBuf): Boolean = when (ServerMessage.typeOf(message)) {
        ServerMessage.DESCRIBED -> false.also { if (!isRefused) describe(message) }
        ServerMessage.ROW -> !isRefused && receive(message)
        ServerMessage.REFUSED -> false.also { isRefused = true }
        ServerMessage.READY -> false.also { isRefused = false }
        else -> false
    }

    private fun describe(message: ByteBuf) {
        val answer = expected.peek() ?: return
        if (answer.receiver != null) answer.row = described(message)
    }

    private fun receive(message: ByteBuf): Boolean {
        val answer = expected.peek() ?: return false
        give(message, answer.row, answer.receiver ?: return false)
        return true
    }

    /** How rows are read, as a message tells. */
    fun described(message: ByteBuf): ReceivedRow {
        val description = BackendMessageDecoder.decode(message.duplicate()) as RowDescription
        return ReceivedRow(description.fields, checkNotNull(codecs))
    }

    /**
     * Gives a row to who wants it; where he has enough then, nothing is read until he asks for more. A row that is none of those that were
     * announced fails his statement, and one that is none at all throws.
     */
    fun give(message: ByteBuf, row: ReceivedRow?, receiver: RowReceiver) {
        if (!receiver.wantsRows) return
        if (row == null || !row.isOfThese(message)) return receiver.fail(IllegalStateException(UNANNOUNCED))
        row.show(message)
        receiver.receive(row)
        row.hide()
        if (receiver.isFull) gate.close()
    }

    /** Tells whoever is being answered that the rest cannot be understood. */
    fun fail(cause: Throwable) {
        expected.peek()?.receiver?.fail(cause)
    }

    private companion object {
        const val UNANNOUNCED = "the server sent a row of other columns than it had told"
    }
}
