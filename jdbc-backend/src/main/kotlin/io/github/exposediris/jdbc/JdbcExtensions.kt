package io.github.exposediris.jdbc

import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.query.IrisSelect
import io.github.exposediris.jdbc.exposed.SelectExecution
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager
import java.sql.SQLException

/** Runs the query in the blocking transaction around it and reads all its rows. Blocking. */
public fun IrisSelect.fetch(): List<ResultRow> = SelectExecution.rows(this, TransactionManager.current())

/**
 * Runs [block], such as a `transaction { }`, and gives its failures as [IrisException]: inside, Exposed throws its own
 * `ExposedSQLException`, which is then the cause.
 */
public inline fun <T> irisErrors(block: () -> T): T = try {
    block()
} catch (e: SQLException) {
    throw IrisException.from(e)
}

/**
 * Runs [statement] on a connection of its own, where each statement commits by itself: no BEGIN, no COMMIT, nothing is undone when it
 * throws, and `rollback()` does nothing. Works on every server, and is the way to write on one that does not keep transactions apart. A
 * `transaction { }` of the same database inside it joins it, and is none; use [IrisJdbcDatabase.transaction] or `inTopLevelTransaction`
 * for one of its own. Blocking.
 *
 * @throws IrisException inside a transaction of the same database
 */
public fun <T> autoCommit(db: IrisJdbcDatabase, statement: JdbcTransaction.() -> T): T = db.eachStatement { it.statement() }
