package io.github.exposediris.r2dbc

import io.github.exposediris.core.query.IrisSelect
import io.github.exposediris.core.statement.BatchInsert
import io.github.exposediris.core.statement.Delete
import io.github.exposediris.core.statement.Insert
import io.github.exposediris.core.statement.Update
import io.github.exposediris.core.statement.Upsert
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.SuspendingTransaction
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.delete
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.update
import io.github.exposediris.coroutines.upsert
import kotlinx.coroutines.Job
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.reactor.asFlux
import kotlinx.coroutines.reactor.mono
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.Table
import reactor.core.publisher.Flux
import reactor.core.publisher.Mono
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

    /** Updates rows; how many. */
    public fun update(update: Update): Mono<Int> = run { update(update) }

    /** Deletes rows; how many. */
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
