package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf

/**
 * What is asked on a channel past the driver, and answered: one question or several, each ending at a point of its own in the stream. For
 * the event loop of the connection.
 */
internal interface OwnQuestions {
    /** Whether none is still to be sent. */
    val isSent: Boolean

    /** What the server said last against a question that it has not ended, as it does before it closes a connection. */
    val objection: Throwable?

    /** Whether the next is to be sent only once somebody asks for more. */
    val isHeldBack: Boolean get() = false

    /** Writes the messages of the next question. Where that fails, nothing of it is written, and it is the last one. */
    fun writeNext(to: ByteBuf)

    /** What was written is under way. */
    fun written() = Unit

    /**
     * Takes a message of the server that answers one of them. True where that was the question's last; it may have to be [sent][isSent]
     * once more then, where the server had lost what it had prepared, as the driver does it too.
     */
    fun take(message: ByteBuf): Boolean

    /** The connection goes on to others, among whose statements nothing of these may come: what was not sent ends by that. */
    fun abandon(cause: Throwable)

    /** Ends them before all was answered. What was sent may have been executed. */
    fun fail(cause: Throwable)
}

/** By which names the server is told the statements of one question, and which of them it has. */
internal class NamedStatements(private val names: PreparedNames) {
    private val parsed = ArrayDeque<String>(2)
    private val known = ArrayDeque<String>(2)

    /** Whether the server was taken to have one of them before. */
    var wasKept = false
        private set

    /** The name of a statement; where the server does not have it yet, it is told to prepare it. */
    fun nameOf(statement: BoundStatement, to: ByteBuf): String {
        val kept = names.of(statement.kind)
        if (kept != null) wasKept = true
        val name = kept ?: names.give(statement.kind).also { statement.parse(it, to) }
        (if (kept == null) parsed else known).addLast(name)
        return name
    }

    /** The server has prepared the first one that it was told to. */
    fun wasParsed() = known.addLast(parsed.removeFirst())

    /** The question was answered: what the server did not prepare it does not have. */
    fun end() = parsed.forEach(names::forget)

    /** The same where it does not have the others any more either. */
    fun lost() {
        end()
        known.forEach(names::forget)
    }

    companion object {
        /** There is no such prepared statement, or it cannot be executed any more since a table was changed. */
        val LOST = setOf("26000", "0A000")
    }
}
