package io.github.exposediris.coroutines

import io.github.exposediris.core.statement.SqlStatement

/**
 * A point of a transaction that can be gone back to, once: IRIS forgets a savepoint that was rolled back to. Source: InterSystems SQL
 * Reference, SAVEPOINT. On the server its name is made unique.
 *
 * @property name as it was given
 */
public class Savepoint internal constructor(
    public val name: String,
    internal val transaction: SuspendingTransaction,
    internal val unique: String,
)

/**
 * Sets a savepoint, for [rollback] to it. Where a block is to be undone when it throws, [SuspendingTransaction.withSavepoint] does it.
 *
 * @param name letters, digits and underscores; may be used again
 */
public suspend fun SuspendingTransaction.setSavepoint(name: String): Savepoint {
    require(NAME.matches(name)) { "the name of a savepoint has letters, digits and underscores, 60 at most, and begins with a letter" }
    val savepoint = Savepoint(name, this, savepoints().uniqueName(name))
    control(SqlStatement.of("SAVEPOINT ${savepoint.unique}"))
    savepoints().add(savepoint)
    return savepoint
}

/**
 * Undoes what was done since the savepoint was set, savepoints set after it included.
 *
 * @throws IllegalStateException if the savepoint is gone: its transaction has ended, or was rolled back to it or beyond; or if it was set
 *   outside of the nested block that this is
 */
public suspend fun SuspendingTransaction.rollback(savepoint: Savepoint) {
    check(savepoint.transaction === this) {
        "Savepoint ${savepoint.name} was set in another transaction or outside of this nested block; nothing was sent."
    }
    check(savepoints().take(savepoint)) {
        "Savepoint ${savepoint.name} is gone: IRIS forgets one when it is rolled back to, when an earlier one is, and when the " +
            "transaction ends. Nothing was sent; set another one."
    }
    undoTo(savepoint.unique)
}

private val NAME = Regex("[A-Za-z][A-Za-z0-9_]{0,59}")

/** The savepoints that a transaction can still go back to, and the names that it has used. Thread-safe. */
internal class Savepoints {
    private val open = ArrayList<Savepoint>(0)
    private var count = 0

    @Synchronized
    fun uniqueName(name: String): String = "${name}_${++count}"

    @Synchronized
    fun add(savepoint: Savepoint) {
        open.add(savepoint)
    }

    /** Forgets the savepoint and those after it; whether it was there. */
    @Synchronized
    fun take(savepoint: Savepoint): Boolean {
        val at = open.indexOf(savepoint)
        if (at >= 0) open.subList(at, open.size).clear()
        return at >= 0
    }

    @Synchronized
    fun clear() = open.clear()

    /** Forgets those that were set in a nested block. */
    @Synchronized
    fun clear(block: SuspendingTransaction) {
        open.removeAll { it.transaction === block }
    }
}
