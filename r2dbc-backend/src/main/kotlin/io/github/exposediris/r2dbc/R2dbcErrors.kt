package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.ErrorClassifier
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.ValueFailures
import io.r2dbc.postgresql.api.PostgresqlException
import io.r2dbc.postgresql.api.ErrorDetails as ServerDetails
import io.r2dbc.spi.R2dbcException
import io.r2dbc.spi.R2dbcNonTransientResourceException
import io.r2dbc.spi.R2dbcTimeoutException
import io.r2dbc.spi.R2dbcTransientResourceException
import java.io.IOException

/** What R2DBC drivers throw, as an [IrisException]. */
internal object R2dbcErrors {
    fun classified(failure: Throwable, sql: String?): IrisException {
        if (failure is IrisException) return failure
        if (failure is UnreadableRow) return ValueFailures.unreadable(failure.cause, sql.orEmpty())
        val told = generateSequence(failure) { it.cause }.filterIsInstance<R2dbcException>().firstOrNull()
        val known = ErrorClassifier.classify((told ?: failure).message, told?.sqlState, told?.errorCode ?: 0, sql, failure)
        val untold = known.javaClass == IrisException::class.java && known.sqlCode().isEmpty
        return if (untold && !isOfStatement(told) && (told is PostgresqlException || isOfConnection(failure))) lost(failure, sql) else known
    }

    /** The driver takes errors of states that it does not know for those of a resource; the server answered, so that it is there. */
    private fun isOfStatement(told: R2dbcException?): Boolean = told is PostgresqlException &&
        told.sqlState.orEmpty().let { it.length == STATE && it.take(2) !in OF_CONNECTION } && !endsConnection(told.errorDetails)

    /** Gateways tell the one that may be localized alone, and in English. */
    private fun endsConnection(details: ServerDetails): Boolean {
        val told = listOf<String?>(details.severityNonLocalized, details.severityLocalized)
        return "FATAL" in told || "PANIC" in told
    }

    /** The driver reports a lost or unreachable server without any code. */
    private fun isOfConnection(failure: Throwable): Boolean = generateSequence(failure) { it.cause }.any {
        it is IOException || it is R2dbcNonTransientResourceException || it is R2dbcTransientResourceException ||
            it is R2dbcTimeoutException
    }

    private const val STATE = 5

    /** Connection exceptions, lack of resources, and what an operator did. */
    private val OF_CONNECTION = setOf("08", "53", "57")

    private fun lost(failure: Throwable, sql: String?): ConnectionFailedException {
        val told = generateSequence(failure) { it.cause }.mapNotNull { it.message }.distinct().joinToString(": ")
        return ConnectionFailedException(told.ifEmpty { failure.javaClass.simpleName }, ErrorDetails(0, null, sql), failure)
    }
}

/**
 * What was thrown while a row was read, of whatever kind: Reactor lets errors of the virtual machine fly through the driver, and nobody
 * would ever be told.
 */
internal class UnreadableRow(override val cause: Throwable) : RuntimeException(cause) {
    companion object {
        private const val serialVersionUID: Long = 1L
    }
}
