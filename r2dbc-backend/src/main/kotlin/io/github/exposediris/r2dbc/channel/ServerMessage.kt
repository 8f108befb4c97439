package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf

/** The types of the messages of a PostgreSQL server that are minded here. */
internal object ServerMessage {
    const val PARSED = '1'
    const val DESCRIBED = 'T'
    const val ROW = 'D'
    const val DONE = 'C'

    /** There may be more rows than were asked for. */
    const val SUSPENDED = 's'
    const val REFUSED = 'E'

    /** The answer to a question is at its end. */
    const val READY = 'Z'

    /** How many bytes come before the content: the type of the message and its length. */
    const val HEADER = 5

    fun typeOf(message: ByteBuf): Char = message.getByte(message.readerIndex()).toInt().toChar()
}
