package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.r2dbc.postgresql.api.ErrorDetails
import io.r2dbc.postgresql.api.PostgresqlException
import io.r2dbc.postgresql.message.backend.BackendMessageDecoder
import io.r2dbc.postgresql.message.backend.ErrorResponse
import io.r2dbc.spi.R2dbcNonTransientException

/** What the server says against a statement, with the driver's details. */
internal class Refused(private val details: ErrorDetails) :
    R2dbcNonTransientException(details.message, details.code), PostgresqlException {
    override fun getErrorDetails(): ErrorDetails = details

    companion object {
        fun of(message: ByteBuf) = Refused(ErrorDetails((BackendMessageDecoder.decode(message) as ErrorResponse).fields))

        private const val serialVersionUID: Long = 1L
    }
}
