package io.github.exposediris.r2dbc

import io.github.exposediris.core.query.IrisSelect
import io.github.exposediris.core.statement.BatchInsert
import io.github.exposediris.core.statement.BatchReplace
import io.github.exposediris.core.statement.BatchUpsert
import io.github.exposediris.core.statement.Delete
import io.github.exposediris.core.statement.Insert
import io.github.exposediris.core.statement.InsertIgnore
import io.github.exposediris.core.statement.InsertSelect
import io.github.exposediris.core.statement.Replace
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.core.statement.Update
import io.github.exposediris.core.statement.Upsert
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.SuspendingTransaction
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.delete
import io.github.exposediris.coroutines.exec
import io.github.exposediris.coroutines.explain
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.replace
import io.github.exposediris.coroutines.truncate
import io.github.exposediris.coroutines.update
import io.github.exposediris.coroutines.upsert
import kotlinx.coroutines.Job
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.reactor.asFlux
import kotlinx.coroutines.reactor.mono
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import reactor.core.publisher.Flux
import reactor.core.publisher.Mono
import java.util.function.Function
import kotlin.coroutines.CoroutineContext

/**
 * A transaction for Java, inside [IrisR2dbcDatabase.inTransaction]. Nothing runs before it is subscribed to, and nothing may be
 * subscribed to once the transaction has ended.
 */
public class ReactiveTransaction private constructor(
    private val transaction: SuspendingTransaction,
    private val context: CoroutineContext,
) {
    /** The rows of a query. */
    public fun fetch(query: IrisSelect): Flux<ResultRow> = query.asFlow().asFlux(context)

    /** Inserts a row; what was inserted, its generated key included. */
    public fun insert(row: Insert): Mono<ResultRow> = run { insert(row) }

    /** Inserts rows; how many. */
    public fun insert(rows: BatchInsert<*>): Mono<Int> = run { insert(rows) }

    /** Inserts a row or updates the one that has its unique key; what was written, without a generated key. */
    public fun upsert(row: Upsert): Mono<ResultRow> = run { upsert(row) }

    /** Inserts a row unless its unique key is taken; what was inserted, or nothing. */
    public fun insert(row: InsertIgnore): Mono<ResultRow> = mono(context) { transaction.insert(row) }

    /** Inserts the rows of a query; how many. */
    public fun insert(rows: InsertSelect): Mono<Int> = run { insert(rows) }

    /** Inserts or updates rows; how many. */
    public fun upsert(rows: BatchUpsert<*>): Mono<Int> = run { upsert(rows) }

    /** Inserts a row or writes it over the one that has its unique key; what was written, without a generated key. */
    public fun replace(row: Replace): Mono<ResultRow> = run { replace(row) }

    /** Inserts or replaces rows; how many. */
    public fun replace(rows: BatchReplace<*>): Mono<Int> = run { replace(rows) }

    /** Deletes every row of a table and begins its counters anew. */
    public fun truncate(table: Table): Mono<Void> = run { table.truncate() }.then()

    /** A statement by its text that returns no rows; how many rows it affected. */
    public fun execute(statement: SqlStatement): Mono<Long> = run { exec(statement) }

    /** A statement by its text that returns rows; [read] makes something of each, and must not block. */
    public fun <T : Any> query(statement: SqlStatement, read: Function<RowApi, T>): Flux<T> =
        run { exec(statement) { read.apply(it) } }.flatMapIterable { it }

    /** The server's plan for a query. */
    public fun explain(query: IrisSelect): Mono<String> = run { explain(query) }

    /** Updates rows; how many. Fails with an OptimisticLockException if it is bound to a version that no row has any more. */
    public fun update(update: Update): Mono<Int> = run { update(update) }

    /** Deletes rows; how many. Fails with an OptimisticLockException if it is bound to a version that no row has any more. */
    public fun delete(delete: Delete): Mono<Int> = run { delete(delete) }

    /** Creates those of the tables that are not there yet. */
    public fun create(vararg tables: Table): Mono<Void> = run { SchemaUtils.create(*tables) }.then()

    /** Drops those of the tables that are there. */
    public fun drop(vararg tables: Table): Mono<Void> = run { SchemaUtils.drop(*tables) }.then()

    private fun <T : Any> run(work: suspend SuspendingTransaction.() -> T): Mono<T> = mono(context) { transaction.work() }

    internal companion object {
        /** The transaction, to be used from publishers that are subscribed to inside it. */
        suspend fun here(transaction: SuspendingTransaction): ReactiveTransaction =
            ReactiveTransaction(transaction, currentCoroutineContext().minusKey(Job))
    }
}
