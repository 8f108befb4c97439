package io.github.exposediris.r2dbc

import io.github.exposediris.r2dbc.ExchangeQueue.Going
import io.github.exposediris.r2dbc.channel.PipelinedCommand.Command
import io.github.exposediris.r2dbc.channel.StatementChannel
import io.r2dbc.spi.Connection
import org.reactivestreams.Publisher

/**
 * How transactions of one connection begin and end: past the driver, which is kept from knowing of them, or all of it by the driver, which
 * would not end what it does not know of.
 *
 * @param channel null where they are the driver's
 */
internal class TransactionBounds(private val connection: Connection, private val channel: StatementChannel?) {
    val going = if (channel == null) Going.AT_ONCE else Going.WHOLE

    fun begin(): Publisher<Void> = channel?.send(Command.BEGIN) ?: connection.beginTransaction()

    fun commit(): Publisher<Void> = channel?.send(Command.COMMIT) ?: connection.commitTransaction()

    fun rollback(): Publisher<Void> = channel?.send(Command.ROLLBACK) ?: connection.rollbackTransaction()
}
