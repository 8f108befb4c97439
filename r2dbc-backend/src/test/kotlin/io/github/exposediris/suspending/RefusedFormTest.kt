package io.github.exposediris.suspending

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.SqlSyntaxException
import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.core.guard.ServerGuard
import io.github.exposediris.core.server.ServerCapabilities
import io.github.exposediris.core.server.ServerPolicy
import io.github.exposediris.core.server.ServerRelease
import io.github.exposediris.core.server.TransactionIsolation
import io.github.exposediris.core.server.UnsafeServer
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.autoCommit
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.session.KnownServer
import io.github.exposediris.coroutines.session.InsertedRow
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.PendingRows
import io.github.exposediris.coroutines.session.ServerKnowledge
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.SuspendingSession
import io.github.exposediris.coroutines.session.TransactionSettings
import io.github.exposediris.r2dbc.People
import io.github.exposediris.r2dbc.SuspendingFixture
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.DatabaseConfig
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

/** Where a server does not take several rows in a statement, they are inserted one by one. */
class RefusedFormTest {
    private fun test(work: suspend (SuspendingFixture) -> Unit) = runBlocking { SuspendingFixture().use { work(it) } }

    private suspend fun people(rows: IntRange) =
        People.batchInsert(rows, shouldReturnGeneratedValues = false) { this[People.name] = "p$it" }

    @Test
    fun `a batch is inserted row by row, and the form is not tried again`() = test { fixture ->
        val refusing = Refusing(fixture.db) { SqlSyntaxException("SQLCODE -1", ErrorDetails.NONE, null) }
        newSuspendedTransaction(db = refusing) {
            assertEquals(250, people(1..250).size)
            people(251..300)
        }
        assertEquals(List(300) { "p${it + 1}" }.sorted(), fixture.names())
        assertEquals(4, refusing.refused)
    }

    @Test
    fun `where only a value of it is refused the form is tried again`() = test { fixture ->
        val refusing = Refusing(fixture.db) { IrisException("SQLCODE -400", ErrorDetails.NONE, null) }
        newSuspendedTransaction(db = refusing) {
            people(1..10)
            people(11..20)
        }
        assertEquals(20, fixture.names().size)
        assertEquals(2, refusing.refused)
    }

    @Test
    fun `each row is inserted once where there is no transaction`() = test { fixture ->
        val refusing = Refusing(fixture.db) { SqlSyntaxException("SQLCODE -1", ErrorDetails.NONE, null) }
        autoCommit(db = refusing) { people(1..150) }
        assertEquals(150, fixture.names().size)
    }

    @Test
    fun `a row that fails is told as ever, and none is left`() = test { fixture ->
        val refusing = Refusing(fixture.db) { SqlSyntaxException("SQLCODE -1", ErrorDetails.NONE, null) }
        newSuspendedTransaction(db = refusing) { People.insert { it[name] = "p9" } }
        assertThrows(UniqueViolationException::class.java) { runBlocking { newSuspendedTransaction(db = refusing) { people(1..10) } } }
        assertEquals(listOf("p9"), fixture.names())
    }

    @Test
    fun `a failure that is not of the form is told at once`() = test { fixture ->
        val refusing = Refusing(fixture.db) { UniqueViolationException("SQLCODE -119", ErrorDetails.NONE, null) }
        assertThrows(UniqueViolationException::class.java) { runBlocking { newSuspendedTransaction(db = refusing) { people(1..10) } } }
        assertEquals(listOf<String>(), fixture.names())
    }

    @Test
    fun `a batch that came first and could not be undone lets nothing be committed`() = test { fixture ->
        newSuspendedTransaction(db = fixture.db) { People.insert { it[name] = "p9" } }
        val refusing = Refusing(fixture.db, refusesRollback = true) { SqlSyntaxException("SQLCODE -1", ErrorDetails.NONE, null) }
        val outcome = runCatching { newSuspendedTransaction(db = refusing) { runCatching { people(1..10) } } }
        assertEquals(true, outcome.exceptionOrNull()?.message?.contains("could not be undone"))
        assertEquals(listOf("p9"), fixture.names())
    }

    @Test
    fun `a batch that comes first has a savepoint where the transaction may be others' too`() = test { fixture ->
        newSuspendedTransaction(db = fixture.db) { People.insert { it[name] = "p9" } }
        val unknown = Refusing(fixture.db, server = NOT_TOLD) { UniqueViolationException("SQLCODE -119", ErrorDetails.NONE, null) }
        val before = fixture.sent().size
        newSuspendedTransaction(db = unknown) { runCatching { people(1..10) } }
        val sent = fixture.sent().drop(before).map { it.substringBefore(" iris") }
        assertEquals(listOf("BEGIN", "SAVEPOINT", "ROLLBACK TO SAVEPOINT", "COMMIT"), sent)
    }

    /** The same database, whose server refuses several rows in a statement, and perhaps its first ROLLBACK. */
    private class Refusing(
        private val real: SuspendingDatabase,
        @Volatile private var refusesRollback: Boolean = false,
        server: ServerKnowledge = FAITHFUL,
        private val failure: () -> IrisException,
    ) : SuspendingDatabase(real.url, DatabaseConfig(), server) {
        @Volatile
        var refused = 0

        override suspend fun open(settings: TransactionSettings): SuspendingSession = Session(real.open(settings))

        override fun close() = Unit

        private inner class Session(private val session: SuspendingSession) : SuspendingSession by session {
            override suspend fun rollback(patience: Long) {
                if (refusesRollback) {
                    refusesRollback = false
                    throw IrisException("SQLCODE -400", ErrorDetails.NONE, null)
                }
                session.rollback(patience)
            }

            override fun update(statement: SqlStatement): PendingCount {
                if ("UNION ALL" !in statement.sql) return session.update(statement)
                refused++
                return PendingCount { throw failure() }
            }

            override fun insert(statements: List<SqlStatement>, keys: Boolean, independent: Boolean): PendingRows? {
                if (statements.none { "UNION ALL" in it.sql }) return session.insert(statements, keys, independent)
                refused += statements.size
                return PendingRows { statements.map { InsertedRow(0, null, failure()) } }
            }
        }
    }

    private companion object {
        val COMPLETE: ServerCapabilities = ServerCapabilities.complete(ServerRelease.NEWEST)
        val FAITHFUL = ServerKnowledge.shared { KnownServer(ServerGuard.of(COMPLETE, ServerPolicy.DEFAULT), true) }

        /** One that may be asked by one connection at a time, as a pool of one leaves the question open. */
        val NOT_TOLD = ServerKnowledge.shared {
            val capabilities = ServerCapabilities(
                COMPLETE.kind(), COMPLETE.release(), TransactionIsolation.UNKNOWN, COMPLETE.tellsCounts(), COMPLETE.tellsKeys(), listOf(),
            )
            KnownServer(ServerGuard.of(capabilities, ServerPolicy(null, UnsafeServer.ALLOW)), true)
        }
    }
}
