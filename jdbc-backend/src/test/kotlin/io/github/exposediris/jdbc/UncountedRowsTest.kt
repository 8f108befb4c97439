package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.UnsafeServerException
import io.github.exposediris.core.server.ServerKind
import io.github.exposediris.core.statement.BatchInsert
import io.github.exposediris.core.statement.Insert
import io.github.exposediris.coroutines.insert as insertSuspending
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.embedded.Profile
import io.github.exposediris.embedded.pgwire.PgWireFault
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

/** A server that keeps all that a probe sees, and counts no rows: only a write shows it. */
class UncountedRowsTest {
    private object Rows : Table("uncounted_rows") {
        val number = integer("n")
    }

    private val faults = (PgWireFault.entries - PgWireFault.COUNTS_ARE_ZERO).toTypedArray()
    private val server = EmbeddedIris.builder().profile(Profile.PGWIRE_1_0_EMBEDDED.without(*faults)).start()
    private val iris = IrisJdbc.connect(IrisOptions.parse(server.url()))

    @BeforeEach
    fun create() {
        assertEquals(ServerKind.FAITHFUL_WIRE, iris.capabilities().kind())
        iris.transactionWithoutResult { tx -> tx.create(Rows) }
    }

    @AfterEach
    fun close() {
        iris.close()
        server.close()
    }

    private fun requireRefused(write: () -> Unit) {
        val refused = assertThrows(UnsafeServerException::class.java) { write() }
        assertTrue(refused.message.orEmpty().contains("counted no row"), refused.message)
        assertEquals(0, transaction(iris.database()) { Rows.selectAll().count() })
    }

    @Test
    fun theFirstInsertOfATransactionEndsIt() {
        requireRefused { transaction(iris.database()) { Rows.insert { it[number] = 1 } } }
        requireRefused { iris.transactionWithoutResult { tx -> tx.insert(Insert.into(Rows).set(Rows.number, 1)) } }
        requireRefused {
            iris.transactionWithoutResult { tx ->
                tx.insert(BatchInsert.into(Rows, listOf(1, 2)) { n, row -> row.set(Rows.number, n) })
            }
        }
    }

    @Test
    fun aSuspendingInsertToo() {
        val row = Insert.into(Rows).set(Rows.number, 1)
        requireRefused { runBlocking { newSuspendedTransaction(db = iris.suspending()) { insertSuspending(row) } } }
    }
}
