package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.coroutines.RetryPolicy
import io.github.exposediris.coroutines.SuspendingTransaction
import io.github.exposediris.coroutines.autoCommit
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.read
import io.github.exposediris.coroutines.retry
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.reactor.awaitSingleOrNull
import kotlinx.coroutines.reactor.flux
import kotlinx.coroutines.reactor.mono
import org.reactivestreams.Publisher
import reactor.core.publisher.Flux
import reactor.core.publisher.Mono
import java.time.Duration
import java.util.function.Function
import kotlin.time.toKotlinDuration

/**
 * Transactions for Java programs that use Reactor. Each subscription is a transaction of its own, on a connection of its own; nothing
 * blocks. A subscription that is cancelled, by `timeout`, `take`, `next` or whoever holds it, before its transaction was committed undoes
 * it, and its connection serves on. Immutable and thread-safe.
 */
public class IrisReactive private constructor(private val database: IrisR2dbcDatabase, private val settings: Settings) : AutoCloseable {
    /** Transactions that refuse what writes, before it is sent. */
    public fun readOnly(): IrisReactive = IrisReactive(database, settings.copy(readOnly = true))

    /** Transactions of another level, of those that IRIS shares with [java.sql.Connection]. */
    public fun withIsolation(level: Int): IrisReactive = IrisReactive(database, settings.copy(isolation = level))

    /** Transactions that fail with a TransactionTimeoutException where the work takes longer, from when it has its connection. */
    public fun withTimeout(limit: Duration): IrisReactive = IrisReactive(database, settings.copy(timeout = limit))

    /**
     * Transactions that are run again from their start, so many times in all, where they fail with an IrisException that is transient; the
     * wait doubles after each. Not those of [inTransactionMany], whose values are handed on before the end is known.
     */
    public fun withRetry(maxAttempts: Int, backoff: Duration): IrisReactive = IrisReactive(
        database,
        settings.copy(
            retry = retry {
                this.maxAttempts = maxAttempts
                this.backoff = backoff.toKotlinDuration()
            },
        ),
    )

    /** Runs [work] in a transaction; its value, or none, comes once that was committed. What fails undoes it. */
    public fun <T : Any> inTransaction(work: Function<ReactiveTransaction, out Mono<out T>>): Mono<T> =
        mono { transaction(settings) { work.apply(ReactiveTransaction.here(this)).awaitSingleOrNull() } }

    /**
     * Runs [work] in a transaction, and hands its values on as they are asked for, with the transaction open: it is committed when they
     * have ended, and then the end is told. Who cancels before, with `take` or `next`, undoes it; to write, better use [inTransaction].
     */
    public fun <T : Any> inTransactionMany(work: Function<ReactiveTransaction, out Publisher<out T>>): Flux<T> =
        flux { transaction(settings.copy(retry = null)) { work.apply(ReactiveTransaction.here(this)).asFlow().collect { send(it) } } }

    /**
     * Runs [work] where each statement commits by itself; nothing is undone. Works on every server, and is the way to write on one that
     * does not keep transactions apart.
     */
    public fun <T : Any> autoCommit(work: Function<ReactiveTransaction, out Mono<out T>>): Mono<T> =
        mono { autoCommit(db = database) { work.apply(ReactiveTransaction.here(this)).awaitSingleOrNull() } }

    /** Reads with no BEGIN and no COMMIT: each query is a round trip of its own. What writes is refused. */
    public fun <T : Any> read(work: Function<ReactiveTransaction, out Publisher<out T>>): Flux<T> =
        flux { database.read { work.apply(ReactiveTransaction.here(this)).asFlow().collect { send(it) } } }

    private suspend fun <T> transaction(settings: Settings, block: suspend SuspendingTransaction.() -> T): T = newSuspendedTransaction(
        null, database, settings.isolation, settings.readOnly, settings.timeout?.toKotlinDuration(), settings.retry, block,
    )

    /** Closes the database, and the connections that it opened. Blocking, for a few seconds at most. Idempotent. */
    override fun close(): Unit = database.close()

    private data class Settings(
        val isolation: Int? = null,
        val readOnly: Boolean? = null,
        val timeout: Duration? = null,
        val retry: RetryPolicy? = null,
    )

    public companion object {
        /** Connects by URL, as [IrisR2dbc.connect] does; no connection is made before the first transaction. */
        @JvmStatic
        public fun connect(url: String): IrisReactive = of(IrisR2dbc.connect(url))

        /** Connects with options. */
        @JvmStatic
        public fun connect(options: IrisOptions): IrisReactive = of(IrisR2dbc.connect(options))

        /** Transactions on a database that is connected. */
        @JvmStatic
        public fun of(database: IrisR2dbcDatabase): IrisReactive = IrisReactive(database, Settings())
    }
}
