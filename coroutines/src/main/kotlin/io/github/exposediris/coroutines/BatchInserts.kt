package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.InvalidValueException
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.SqlSyntaxException
import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.core.statement.InsertPlan
import io.github.exposediris.core.statement.RowsTogether
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.core.wire.WireStatement
import io.github.exposediris.coroutines.session.InsertedRow
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.PendingRows
import io.github.exposediris.coroutines.session.RowCursor
import org.jetbrains.exposed.v1.core.statements.InsertStatement
import org.jetbrains.exposed.v1.core.statements.Statement
import org.jetbrains.exposed.v1.core.statements.api.RowApi

/** How many statements of a batch are handed to the session at once; how many of them travel together is its driver's affair. */
private const val PIPELINE = 128

/** The same of statements that insert many rows each. */
private const val PIPELINE_TOGETHER = 16

/** The rows of a plan in few statements; empty where each is to be a statement of its own, as where somebody is told of each. */
internal fun SuspendingTransaction.together(plan: InsertPlan): List<RowsTogether> {
    val server = guard.server()
    val taken = server.kind().takesRowsTogether() && db.takesRowsTogether && !isWatched
    return if (taken) plan.together(server.release()) else emptyList()
}

/** Whether rows are to be sent as few statements, as a statement costs the server more than its rows do. */
internal val SuspendingTransaction.insertsTogether: Boolean get() = guard.server().kind().changesValues()

/** Inserts rows that one text is for, in few statements: all or none, as one is, and several are behind a savepoint. */
internal suspend fun SuspendingTransaction.insertTogether(rows: List<SqlStatement>, by: Statement<*>) {
    val parts = sending.together(rows)
    if (parts.size > 1) withSavepoint { sendAll(parts, by) } else sendAll(parts, by)
}

private suspend fun SuspendingTransaction.sendAll(parts: List<WireStatement>, by: Statement<*>) =
    parts.map { inTurn { sending.part(it, by) } }.forEach { it.await() }

/** Whether no statement has a limit of its own. Exposed tells 0 of a limit that is not set. */
private val SuspendingTransaction.waitsAsLongAsItTakes: Boolean get() = (queryTimeout ?: 0) <= 0

/**
 * Few statements, each of several rows. Where the server refuses such a statement, which has written nothing then, its rows are inserted
 * one by one.
 */
internal suspend fun SuspendingTransaction.executeTogether(together: List<RowsTogether>, plan: InsertPlan, by: InsertStatement<*>) {
    val refused = ArrayList<SqlStatement>()
    val rows = lazy(LazyThreadSafetyMode.NONE, plan::allRows)
    for (some in together.chunked(PIPELINE_TOGETHER)) {
        val sent = inTurn { startTogether(some) }
        rows.value // made while the server is at work
        sent.await().zip(some) { answer, of -> if (!isTaken(answer, of)) refused += of.rows }
    }
    if (refused.isNotEmpty()) sendEach(refused, plan, by)
    plan.complete(rows.value)
}

private fun SuspendingTransaction.startTogether(some: List<RowsTogether>): PendingRows {
    if (waitsAsLongAsItTakes) sending.united(some)?.let { return it }
    val sent = some.map { SentRow(sending.united(it), null, false) }
    return PendingRows {
        if (waitsAsLongAsItTakes) sent.last().answer()
        sent.map { row -> row.answer().fold({ InsertedRow(it.first, null, null) }, { InsertedRow(0, null, it as IrisException) }) }
    }
}

/** Whether the rows were inserted. */
private fun SuspendingTransaction.isTaken(answer: InsertedRow, rows: RowsTogether): Boolean {
    val failure = answer.failure
    if (failure != null) {
        val ofForm = failure is SqlSyntaxException || failure is InvalidValueException || failure.javaClass == IrisException::class.java
        if (!ofForm || rows.rows.size == 1) throw failure
        if (failure is SqlSyntaxException) db.takesRowsTogether = false
        return false
    }
    if (answer.count == rows.rows.size.toLong()) return true
    throw IrisException("The server inserted ${answer.count} of ${rows.rows.size} rows.", ErrorDetails(0, null, rows.statement.sql), null)
}

/** Several rows are several statements, under way together: behind a savepoint, so that all are written or none. */
internal suspend fun SuspendingTransaction.executeEach(plan: InsertPlan, by: InsertStatement<*>) {
    val (counts, keys) = sendEach(plan.statements(), plan, by)
    plan.complete(counts, keys)
}

private suspend fun SuspendingTransaction.sendEach(
    statements: List<SqlStatement>,
    plan: InsertPlan,
    by: InsertStatement<*>,
): Pair<List<Long>, List<Long>> {
    val keys = ArrayList<Long>()
    val counts = ArrayList<Long>()
    for (part in statements.chunked(PIPELINE)) {
        val inserted = insertPipelined(part, plan)
        if (inserted != null) {
            inserted.mapTo(counts) { it.count }
            if (asksForKeys(plan)) inserted.mapTo(keys) { known(it.key?.toLongOrNull() ?: NO_KEY, it.count) }
            continue
        }
        val rows = start(part, by, plan)
        // the last answer comes last: to wait for it first is to wait once, and not once for each row
        if (waitsAsLongAsItTakes && !isWatched) rows.last().answer()
        for (row in rows) {
            counts += row.count()
            row.key()?.let { keys += known(it, counts.last()) }
        }
    }
    return counts to keys
}

/**
 * Inserts rows where the session has a way of its own for many; null where it has none, and where each has to be minded. A single row goes
 * the same way, so that its text is parsed once, however many rows it is for.
 */
private suspend fun SuspendingTransaction.insertPipelined(part: List<SqlStatement>, plan: InsertPlan): List<InsertedRow>? {
    val minded = isWatched || !waitsAsLongAsItTakes || plan.ignoresDuplicates()
    if (minded) return null
    val rows = inTurn { sending.rows(part, asksForKeys(plan)) }?.await() ?: return null
    rows.firstNotNullOfOrNull { it.failure }?.let { throw it }
    return rows
}

private fun SuspendingTransaction.asksForKeys(plan: InsertPlan) = plan.wantsKeys() && guard.server().tellsKeys()

/** One after the other and nothing between them, whichever coroutines use the transaction: LAST_IDENTITY tells the last insert's. */
private suspend fun SuspendingTransaction.start(part: List<SqlStatement>, by: InsertStatement<*>, plan: InsertPlan): List<SentRow> {
    val wantsKeys = asksForKeys(plan)
    return inTurn {
        part.map { row ->
            val count = startUpdate(row, by)
            val key = if (wantsKeys) startQuery(InsertPlan.LAST_IDENTITY, Int.MAX_VALUE, null, ::key) else null
            SentRow(count, key, plan.ignoresDuplicates())
        }
    }
}

/** A row under way, with the question for its key where that is asked. */
private class SentRow(private val count: PendingCount, private val key: RowCursor<Long>?, private val mayBeTaken: Boolean) {
    private var answer: Result<Pair<Long, Long?>>? = null

    /** Waits for the answer. */
    suspend fun answer(): Result<Pair<Long, Long?>> = answer ?: answered().also { answer = it }

    suspend fun count(): Long = answer().getOrThrow().first

    suspend fun key(): Long? = answer().getOrThrow().second

    private suspend fun answered(): Result<Pair<Long, Long?>> = try {
        val rows = if (mayBeTaken) count.awaitUnlessTaken() else count.await()
        Result.success(rows to key?.next()?.single())
    } catch (e: IrisException) {
        Result.failure(e)
    }
}

/** Another transaction has written the row's key since this one looked: no row, as if it had been there before. */
private suspend fun PendingCount.awaitUnlessTaken(): Long = try {
    await()
} catch (_: UniqueViolationException) {
    0
}

private const val NO_KEY = Long.MIN_VALUE

private fun key(row: RowApi): Long = row.getObject(1)?.toString()?.toLong() ?: NO_KEY

/** A row that was left out has no key, and the server may know of none at all. */
private fun known(key: Long, count: Long): Long = if (key != NO_KEY || count == 0L) key else throw IrisException(
    "The server did not tell the key of the inserted row.", ErrorDetails.NONE, null,
)
