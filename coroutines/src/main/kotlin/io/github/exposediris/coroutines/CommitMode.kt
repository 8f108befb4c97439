package io.github.exposediris.coroutines

import io.github.exposediris.core.guard.ServerGuard

/**
 * Where a transaction begins and ends; nowhere, where each statement commits by itself: in an autoCommit block, and on a server whose
 * transactions are not to be relied on.
 *
 * @property eachStatement whether the block is one of autoCommit
 */
internal class CommitMode(val guard: ServerGuard, val eachStatement: Boolean) {
    val sendsTransactions: Boolean = !eachStatement && guard.sendsTransactions()

    val sendsSavepoints: Boolean = !eachStatement && guard.sendsSavepoints()

    /** Looks at a statement before it is sent. */
    fun check(sql: String) = if (eachStatement) guard.checkByItself(sql) else guard.checkInTransaction(sql)
}
