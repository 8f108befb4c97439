package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.core.exposed.FieldList
import io.github.exposediris.core.exposed.RowReader
import io.github.exposediris.core.query.IrisSelect
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.RowCursor
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import org.jetbrains.exposed.v1.core.Avg
import org.jetbrains.exposed.v1.core.Count
import org.jetbrains.exposed.v1.core.Expression
import org.jetbrains.exposed.v1.core.FieldSet
import org.jetbrains.exposed.v1.core.Function
import org.jetbrains.exposed.v1.core.GroupConcat
import org.jetbrains.exposed.v1.core.IExpressionAlias
import org.jetbrains.exposed.v1.core.LongColumnType
import org.jetbrains.exposed.v1.core.Max
import org.jetbrains.exposed.v1.core.Min
import org.jetbrains.exposed.v1.core.QueryBuilder
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.Slice
import org.jetbrains.exposed.v1.core.StdDevPop
import org.jetbrains.exposed.v1.core.StdDevSamp
import org.jetbrains.exposed.v1.core.Sum
import org.jetbrains.exposed.v1.core.VarPop
import org.jetbrains.exposed.v1.core.VarSamp

/** How many rows a [Flow] asks the server for at a time, unless the query's `fetchSize` says otherwise. */
private const val FLOW_CHUNK = 512

/** A query of every column. */
public fun FieldSet.selectAll(): IrisSelect = IrisSelect.from(this)

/** A query of some columns or expressions. */
public fun FieldSet.select(field: Expression<*>, vararg others: Expression<*>): IrisSelect =
    IrisSelect.from(Slice(source, listOf(field, *others)))

/** Runs the query and reads all its rows. */
public suspend fun IrisSelect.toList(): List<ResultRow> = start(Int.MAX_VALUE).all()

/**
 * The rows one by one, read from the server in chunks as they are taken, 512 unless the query's `fetchSize` says otherwise: a chunk or two
 * are in memory, with what came in one piece with them, however many rows there are. The query runs when the flow is collected, once for
 * each collector, in the transaction where it is collected. A flow may be left early.
 */
public fun IrisSelect.asFlow(): Flow<ResultRow> = flow {
    val cursor = start(fetchSize?.takeIf { it > 0 } ?: FLOW_CHUNK)
    try {
        while (true) {
            cursor.next()?.forEach { emit(it) } ?: break
        }
    } finally {
        cursor.leave()
    }
}

/** Runs the query; the first row, or null if there is none. No more is read than comes with it. */
public suspend fun IrisSelect.firstOrNull(): ResultRow? = few(1).firstOrNull()

/** Runs the query; its only row, or null if there is none. Throws [IllegalStateException] if there are several. */
public suspend fun IrisSelect.singleOrNull(): ResultRow? {
    val rows = few(2)
    check(rows.size < 2) { "the query was to have one row at most and has several" }
    return rows.firstOrNull()
}

/** Runs the query; its only row. Throws [IllegalStateException] if there is none or there are several. */
public suspend fun IrisSelect.single(): ResultRow = checkNotNull(singleOrNull()) { "the query was to have one row and has none" }

/** The first rows, that many at most. */
private suspend fun IrisSelect.few(rows: Int): List<ResultRow> {
    val cursor = start(rows)
    try {
        return cursor.next().orEmpty()
    } finally {
        cursor.leave()
    }
}

/** How many rows the query has, counted by the server. Not for queries with a limit, an offset, DISTINCT, aggregates or groups. */
public suspend fun IrisSelect.count(): Long {
    val grouped = groupedByColumns.isNotEmpty() || having != null || set.fields.any { it.isAggregate() }
    if (limit != null || offset > 0 || distinct || grouped || isSetOperation) {
        throw UnsupportedByIrisException(
            "A query with a limit, an offset, DISTINCT, aggregates, groups or set operations is not counted on the server; count its rows.",
            ErrorDetails.NONE,
            null,
        )
    }
    val rows = IrisSelect.from(Slice(set.source, listOf(CountRows)))
    where?.let { rows.where(it) }
    return rows.single()[CountRows]
}

private fun Expression<*>.isAggregate(): Boolean = when (val bare = (this as? IExpressionAlias<*>)?.delegate ?: this) {
    is Count, is Sum<*>, is Avg<*, *>, is Min<*, *>, is Max<*, *>, is GroupConcat<*>, is StdDevPop<*>, is StdDevSamp<*>,
    is VarPop<*>, is VarSamp<*>, CountRows,
    -> true
    else -> false
}

/** COUNT(*); Exposed's own counts a column or an expression. */
private object CountRows : Function<Long>(LongColumnType()) {
    override fun toQueryBuilder(queryBuilder: QueryBuilder) {
        queryBuilder.append("COUNT(*)")
    }
}

private suspend fun RowCursor<ResultRow>.all(): List<ResultRow> = next().orEmpty()

private suspend fun IrisSelect.start(chunk: Int): RowCursor<ResultRow> {
    val transaction = SuspendingTransaction.current()
    val reader = RowReader(transaction, FieldList.of(set))
    return transaction.query(SqlStatement.of(this), chunk, this, reader::read)
}
