package io.github.exposediris.jdbc.suspending

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.ErrorClassifier
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import java.sql.SQLException

/** What calls of JDBC throw, as the library's own. */
internal object JdbcErrors {
    fun classified(failure: Throwable, sql: String?): Throwable = when (failure) {
        is IrisException -> failure
        is SQLException -> ErrorClassifier.classify(failure, sql)
        else -> failure
    }

    fun dropped(sql: String?) = IrisException(
        "The transaction was ended while this statement was under way; its answer was dropped.", ErrorDetails(0, null, sql), null,
    )

    fun notCommitted(why: String) =
        ConnectionFailedException("Nothing was committed: $why.", ErrorDetails(0, null, "COMMIT"), null)

    fun noConnection(millis: Long) = ConnectionFailedException(
        "No connection became free within $millis ms; end transactions sooner, or take a larger pool.", ErrorDetails.NONE, null,
    )
}
