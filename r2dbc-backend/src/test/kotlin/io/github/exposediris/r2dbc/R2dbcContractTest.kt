package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.query.IrisSelect
import io.github.exposediris.core.reflection.SchemaScope
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
import io.github.exposediris.coroutines.MigrationUtils
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.SuspendingTransaction
import io.github.exposediris.coroutines.autoCommit
import io.github.exposediris.coroutines.delete
import io.github.exposediris.coroutines.exec
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.reflect
import io.github.exposediris.coroutines.replace
import io.github.exposediris.coroutines.toList
import io.github.exposediris.coroutines.truncate
import io.github.exposediris.coroutines.update
import io.github.exposediris.coroutines.upsert
import io.github.exposediris.testkit.BackendUnderTest
import io.github.exposediris.testkit.TransactionUnderTest
import io.github.exposediris.testkit.contract.BackendContract
import kotlinx.coroutines.Job
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.Table
import java.util.Optional
import java.util.function.Function
import kotlin.coroutines.ContinuationInterceptor
import kotlin.coroutines.CoroutineContext

open class R2dbcContractTest : BackendContract() {
    internal open val backend: Backend get() = Backend.R2DBC

    public override fun connect(options: IrisOptions): BackendUnderTest = Suspending(backend.connect(options))

    private class Suspending(private val db: Backend.Connected) : BackendUnderTest {
        override fun <T : Any> transaction(work: Function<TransactionUnderTest, T>): T = runBlocking {
            newSuspendedTransaction(db = db) {
                work.apply(Transaction(this, currentCoroutineContext().minusKey(Job).minusKey(ContinuationInterceptor)))
            }
        }

        override fun <T : Any> autoCommit(work: Function<TransactionUnderTest, T>): T = runBlocking {
            autoCommit(db = db) {
                work.apply(Transaction(this, currentCoroutineContext().minusKey(Job).minusKey(ContinuationInterceptor)))
            }
        }

        override fun close() = db.close()
    }

    /** Waits on the calling thread: the contract is written for any backend. */
    private class Transaction(
        private val tx: SuspendingTransaction,
        private val element: CoroutineContext,
    ) : TransactionUnderTest {
        override fun fetch(query: IrisSelect) = runBlocking(element) { query.toList() }

        override fun insert(row: Insert) = runBlocking(element) { tx.insert(row) }

        override fun insert(rows: BatchInsert<*>) = runBlocking(element) { tx.insert(rows) }

        override fun upsert(row: Upsert) = runBlocking(element) { tx.upsert(row) }

        override fun insert(row: InsertIgnore): Optional<ResultRow> = Optional.ofNullable(runBlocking(element) { tx.insert(row) })

        override fun insert(rows: InsertSelect) = runBlocking(element) { tx.insert(rows) }

        override fun upsert(rows: BatchUpsert<*>) = runBlocking(element) { tx.upsert(rows) }

        override fun replace(row: Replace) = runBlocking(element) { tx.replace(row) }

        override fun replace(rows: BatchReplace<*>) = runBlocking(element) { tx.replace(rows) }

        override fun truncate(table: Table) = runBlocking(element) { table.truncate() }

        override fun execute(statement: SqlStatement) = runBlocking(element) { tx.exec(statement).toInt() }

        override fun query(statement: SqlStatement) = runBlocking(element) { tx.exec(statement) { it.getObject(1).toString() } }

        override fun update(update: Update) = runBlocking(element) { tx.update(update) }

        override fun delete(delete: Delete) = runBlocking(element) { tx.delete(delete) }

        override fun create(vararg tables: Table) = runBlocking(element) { SchemaUtils.create(*tables) }

        override fun drop(vararg tables: Table) = runBlocking(element) { SchemaUtils.drop(*tables) }

        override fun reflect(scope: SchemaScope) = runBlocking(element) { tx.reflect(scope) }

        override fun migrationStatements(vararg tables: Table) =
            runBlocking(element) { MigrationUtils.statementsRequiredForDatabaseMigration(*tables, withLogs = false) }

        override fun migrationFindings(vararg tables: Table) = runBlocking(element) { MigrationUtils.findings(*tables) }

        override fun execute(sql: String) = runBlocking<Unit>(element) { tx.exec(sql) }
    }
}
