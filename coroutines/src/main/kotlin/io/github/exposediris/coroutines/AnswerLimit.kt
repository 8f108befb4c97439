package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.StatementCancelledException
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.RowCursor
import kotlinx.coroutines.withTimeoutOrNull

/** The same answer, waited for no longer than that many seconds; null and 0 set no limit. [onLate] is told when it did not come. */
internal fun PendingCount.within(seconds: Int?, statement: SqlStatement, onLate: () -> Unit = {}): PendingCount =
    if (seconds == null || seconds <= 0) this else PendingCount { limited(seconds, statement, onLate) { await() } }

/** The same rows, each chunk waited for no longer than that many seconds; null and 0 set no limit. */
internal fun <T : Any> RowCursor<T>.within(seconds: Int?, statement: SqlStatement): RowCursor<T> {
    if (seconds == null || seconds <= 0) return this
    val unlimited = this
    return object : RowCursor<T> {
        override suspend fun next(): List<T>? = limited(seconds, statement, {}) { unlimited.next() }

        override fun leave() = unlimited.leave()
    }
}

private class Answer<T>(val value: T)

private suspend fun <T> limited(seconds: Int, statement: SqlStatement, onLate: () -> Unit, answer: suspend () -> T): T {
    withTimeoutOrNull(seconds * 1_000L) { Answer(answer()) }?.let { return it.value }
    onLate()
    throw StatementCancelledException(
        "There was no answer within the transaction's queryTimeout of $seconds s.", ErrorDetails(0, null, statement.sql), null,
    )
}
