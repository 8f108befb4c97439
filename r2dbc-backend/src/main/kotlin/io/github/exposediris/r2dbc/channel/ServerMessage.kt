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

    /** What a server tells at any time of the connection: a setting that has changed, and what others notify it of. */
    const val OF_CONNECTION = "SA"

    private const val NO_TRANSACTION = 'I'.code

    /** Whether a server that is [READY] has begun a transaction and not ended it. */
    fun tellsTransaction(ready: ByteBuf): Boolean = ready.getByte(ready.readerIndex() + HEADER).toInt() != NO_TRANSACTION

    /** Has it tell that there is none. */
    fun hideTransaction(ready: ByteBuf) {
        ready.setByte(ready.readerIndex() + HEADER, NO_TRANSACTION)
    }

    fun typeOf(message: ByteBuf): Char = message.getByte(message.readerIndex()).toInt().toChar()
}
