package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.r2dbc.postgresql.api.ErrorDetails
import io.r2dbc.postgresql.message.backend.BackendMessageDecoder
import io.r2dbc.postgresql.message.backend.CommandComplete
import io.r2dbc.spi.R2dbcException

/**
 * What begins or ends a transaction, under way on one connection past the driver. For the event loop of the connection.
 *
 * @param ended told the end of the answer, and why it is none; once
 */
internal class PipelinedCommand(private val command: Command, private val ended: (failure: Throwable?) -> Unit) : OwnQuestions {
    private var done: String? = null
    private var failure: R2dbcException? = null
    private var over = false

    override var isSent = false
        get() = field || over
        private set

    override val objection: Throwable? get() = failure

    override fun writeNext(to: ByteBuf) {
        isSent = true
        to.writeBytes(command.message)
    }

    override fun take(message: ByteBuf): Boolean {
        when (val type = ServerMessage.typeOf(message)) {
            ServerMessage.DONE -> done = (BackendMessageDecoder.decode(message) as CommandComplete).command
            ServerMessage.REFUSED -> if (failure == null) failure = Refused.of(message)
            ServerMessage.READY -> {
                end(failure ?: objectionTo(done))
                return true
            }
            else -> check(type in PASSED_OVER) { "$command was answered by a message of type '$type', which cannot be understood" }
        }
        return false
    }

    /** A server that does not want to commit may say so by no more than this. */
    private fun objectionTo(done: String?): R2dbcException? = when {
        done == null -> Refused(ErrorDetails.fromMessage("the server did not end the answer to $command"))
        command == Command.COMMIT && done == Command.ROLLBACK.name ->
            Refused(ErrorDetails.fromCodeAndMessage(ROLLED_BACK, "the server answered COMMIT by ROLLBACK; nothing was committed"))
        else -> null
    }

    override fun abandon(cause: Throwable) = Unit

    override fun fail(cause: Throwable) = end(cause)

    private fun end(cause: Throwable?) {
        if (over) return
        over = true
        ended(cause)
    }

    /** By a simple query. */
    enum class Command {
        BEGIN, COMMIT, ROLLBACK;

        /** The type, the length, which counts itself, and the text with its end. */
        val message: ByteArray = name.toByteArray().let { text ->
            byteArrayOf('Q'.code.toByte(), 0, 0, 0, (Int.SIZE_BYTES + text.size + 1).toByte()) + text + 0
        }
    }

    private companion object {
        /** SQL's state of a transaction that was rolled back. */
        const val ROLLED_BACK = "40000"

        /** What a server may say at any time. */
        const val PASSED_OVER = "N"
    }
}
