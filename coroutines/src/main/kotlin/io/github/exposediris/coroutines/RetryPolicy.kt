package io.github.exposediris.coroutines

import io.github.exposediris.core.error.IrisException
import kotlinx.coroutines.delay
import kotlin.random.Random
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/**
 * How often a transaction is done again from its start, and after which wait: only where it failed with an [IrisException] that says
 * `isTransient()`, such as a lock timeout or a lost connection, and never where it may have been committed. Made by [retry]; immutable.
 *
 * @property maxAttempts how many attempts in all
 * @property backoff the wait after the first failure; each later one is twice as long
 * @property maxBackoff the longest wait
 * @property jitter which part of each wait is left to chance, from 0 to 1, so that those that clashed do not clash again
 */
public class RetryPolicy internal constructor(
    public val maxAttempts: Int,
    public val backoff: Duration,
    public val maxBackoff: Duration,
    public val jitter: Double,
) {
    init {
        require(maxAttempts >= 1) { "there is one attempt at least, not $maxAttempts" }
        require(backoff.isFinite() && !backoff.isNegative() && maxBackoff >= backoff) {
            "the wait grows from backoff to maxBackoff, not from $backoff to $maxBackoff"
        }
        require(jitter in 0.0..1.0) { "jitter is a part from 0 to 1, not $jitter" }
    }

    /** The wait after that many failed attempts, where [chance] is from 0 to 1. */
    internal fun waitAfter(failed: Int, chance: Double): Duration {
        val doubled = backoff * (1L shl (failed - 1).coerceAtMost(MAX_DOUBLINGS)).toDouble()
        return minOf(doubled, maxBackoff) * (1 - jitter * chance)
    }

    internal suspend fun <T> run(attempt: suspend () -> T): T {
        for (failed in 1 until maxAttempts) {
            try {
                return attempt()
            } catch (e: IrisException) {
                if (!e.isTransient) throw e
            }
            delay(waitAfter(failed, Random.nextDouble()))
        }
        return attempt()
    }

    /** The settings of a [RetryPolicy]. */
    public class Builder internal constructor() {
        /** How many attempts in all. */
        public var maxAttempts: Int = 3

        /** The wait after the first failure; each later one is twice as long. */
        public var backoff: Duration = 50.milliseconds

        /** The longest wait. */
        public var maxBackoff: Duration = 5.seconds

        /** Which part of each wait is left to chance, from 0 to 1. */
        public var jitter: Double = 0.5
    }

    private companion object {
        const val MAX_DOUBLINGS = 30
    }
}

/** A policy for the `retry` of a transaction: `newSuspendedTransaction(db, retry = retry { maxAttempts = 5 }) { … }`. */
public fun retry(settings: RetryPolicy.Builder.() -> Unit = {}): RetryPolicy =
    RetryPolicy.Builder().apply(settings).run { RetryPolicy(maxAttempts, backoff, maxOf(backoff, maxBackoff), jitter) }
