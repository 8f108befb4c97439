package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.core.error.UnsafeServerException
import io.github.exposediris.core.guard.ServerGuard
import io.github.exposediris.core.server.UnsafeServer
import io.github.exposediris.core.statement.Insert
import io.github.exposediris.core.statement.InsertIgnore
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.afterCommit
import io.github.exposediris.coroutines.afterRollback
import io.github.exposediris.coroutines.autoCommit
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.deleteAll
import io.github.exposediris.coroutines.exec
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.insertAndGetId
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.read
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.setSavepoint
import io.github.exposediris.coroutines.single
import io.github.exposediris.coroutines.suspendTransaction
import io.github.exposediris.coroutines.toList
import io.github.exposediris.coroutines.update
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.embedded.Profile
import io.github.exposediris.wire.server.WireListener
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.core.eq
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.sql.Connection
import java.util.concurrent.CopyOnWriteArrayList

/** What becomes of writes on a server that does not keep transactions apart. */
open class SuspendedUnsafeServerTest {
    internal open val backend: Backend get() = Backend.R2DBC

    private object Towns : Table("unsafe_towns") {
        val code = varchar("code", 10)
        val people = integer("people")
        override val primaryKey = PrimaryKey(code)
    }

    private object Notes : LongIdTable("unsafe_notes") {
        val text = varchar("text", 40)
    }

    private class Fixture(backend: Backend, profile: String, unsafe: UnsafeServer) : AutoCloseable {
        val sent = CopyOnWriteArrayList<String>()
        val server: EmbeddedIris = EmbeddedIris.builder().profile(Profile.named(profile)).listener(object : WireListener {
            override fun statement(sql: String) {
                if (DRIVERS_OWN.none(sql::startsWith)) sent.add(sql)
            }
        }).start()
        private val connected = backend.connect(IrisOptions.parse(server.url()).withUnsafeServer(unsafe).withPoolSize(2))
        val db: SuspendingDatabase = connected.suspending()

        init {
            runBlocking { autoCommit(db = db) { SchemaUtils.create(Towns, Notes) } }
            sent.clear()
        }

        suspend fun towns(): Map<String, Int> =
            newSuspendedTransaction(db = db) { Towns.selectAll().toList().associate { it[Towns.code] to it[Towns.people] } }

        override fun close() {
            connected.close()
            server.close()
        }
    }

    private fun on(profile: String, unsafe: UnsafeServer = UnsafeServer.REFUSE, test: suspend Fixture.() -> Unit) =
        Fixture(backend, profile, unsafe).use { runBlocking { it.test() } }

    private fun controls(sent: List<String>): List<String> {
        val control = Regex("\\b(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|START)\\b", RegexOption.IGNORE_CASE)
        return sent.filter { it.contains(control) }
    }

    private suspend fun bath() = Towns.insert {
        it[code] = "Bath"
        it[people] = 90
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `a batch in a transaction is refused before anything of it is sent`(profile: String) = on(profile) {
        assertThrows<UnsafeServerException> {
            newSuspendedTransaction(db = db) {
                Towns.batchInsert(listOf("Bath", "York"), shouldReturnGeneratedValues = false) {
                    this[Towns.code] = it
                    this[Towns.people] = 90
                }
            }
        }
        assertEquals(emptyList<String>(), sent)
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `a batch in a read-only transaction is refused before anything of it is sent`(profile: String) = on(profile, UnsafeServer.ALLOW) {
        val refusal = assertThrows<IrisException> {
            newSuspendedTransaction(db = db, readOnly = true) {
                Towns.batchInsert(listOf("Bath", "York"), shouldReturnGeneratedValues = false) {
                    this[Towns.code] = it
                    this[Towns.people] = 90
                }
            }
        }
        assertTrue(refusal.message.orEmpty().startsWith("The transaction is read-only"), refusal.message)
        assertEquals(emptyList<String>(), sent.filter { it.startsWith("INSERT") })
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `the first write of a transaction is refused before anything is sent`(profile: String) = on(profile) {
        val refusal = assertThrows<UnsafeServerException> { newSuspendedTransaction(db = db) { bath() } }
        assertTrue(refusal.message!!.contains("Run it in autoCommit"), refusal.message)
        for (sql in listOf("DELETE FROM unsafe_towns", "COMMIT")) {
            assertThrows<UnsafeServerException> { newSuspendedTransaction(db = db) { exec(sql) } }
        }
        assertEquals(emptyList<String>(), sent)
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `reads and definitions run one by one in a transaction block`(profile: String) = on(profile) {
        newSuspendedTransaction(db = db) {
            SchemaUtils.drop(Notes)
            SchemaUtils.create(Notes)
            withSavepoint { assertEquals(0, Towns.selectAll().toList().size) }
        }
        assertEquals(emptyList<String>(), controls(sent))
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN, EMBEDDED, EXTERNAL])
    fun `in autoCommit each statement commits by itself on every server`(profile: String) = on(profile) {
        assertThrows<IllegalStateException> {
            autoCommit(db = db) {
                bath()
                Towns.update({ Towns.code eq "Bath" }) { it[people] = 91 }
                rollback()
                error("after the writes")
            }
        }
        assertEquals(emptyList<String>(), controls(sent))
        assertEquals(mapOf("Bath" to 91), towns())
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN, EMBEDDED])
    fun `autoCommit inside a transaction of the same database is refused, and inside itself joins`(profile: String) = on(profile) {
        val refusal = assertThrows<IrisException> { newSuspendedTransaction(db = db) { autoCommit(db = db) { bath() } } }
        assertTrue(refusal.message!!.startsWith("autoCommit stands inside a transaction of the same database"), refusal.message)
        autoCommit(db = db) { autoCommit { bath() } }
        assertEquals(mapOf("Bath" to 90), towns())
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN])
    fun `a transaction inside autoCommit is one of its own`(profile: String) = on(profile) {
        autoCommit(db = db) {
            assertThrows<IllegalStateException> {
                suspendTransaction {
                    bath()
                    error("undo it")
                }
            }
        }
        assertEquals(emptyMap<String, Int>(), towns())
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `a generated key that is needed is refused before the row is written`(profile: String) = on(profile) {
        autoCommit(db = db) {
            assertThrows<UnsafeServerException> { Notes.insertAndGetId { it[text] = "a" } }
            assertThrows<UnsafeServerException> { Notes.batchInsert(listOf("b")) { this[Notes.text] = it } }
            assertEquals(emptyList<String>(), sent)
            Notes.insert { it[text] = "c" }
            Notes.batchInsert(listOf("d", "e"), shouldReturnGeneratedValues = false) { this[Notes.text] = it }
            assertEquals(listOf("c", "d", "e"), Notes.selectAll().toList().map { it[Notes.text] }.sorted())
        }
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `a count that is not told is never zero, and nothing that depends on it is sent`(profile: String) = on(profile) {
        autoCommit(db = db) {
            assertEquals(1, bath().insertedCount)
            assertEquals(ServerGuard.UNKNOWN_COUNT, Towns.update({ Towns.code eq "York" }) { it[people] = 1 })
            assertEquals(ServerGuard.UNKNOWN_COUNT, Towns.deleteAll())
            sent.clear()
            val unlessThere = InsertIgnore.into(Towns, Towns.code).set(Towns.code, "Bath").set(Towns.people, 1)
            assertThrows<UnsafeServerException> { insert(unlessThere) }
            assertEquals(emptyList<String>(), sent)
        }
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `an isolation level that the server ignores is refused`(profile: String) = on(profile) {
        assertThrows<UnsafeServerException> {
            newSuspendedTransaction(db = db, transactionIsolation = Connection.TRANSACTION_READ_UNCOMMITTED) { }
        }
        assertEquals(emptyList<String>(), sent)
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `unsafe transactions that are allowed are sent as such`(profile: String) = on(profile, UnsafeServer.ALLOW) {
        newSuspendedTransaction(db = db) { bath() }
        assertEquals(listOf("BEGIN", "COMMIT"), controls(sent))
        assertEquals(mapOf("Bath" to 90), towns())
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN, EMBEDDED])
    fun `rows that are written together are written all or none`(profile: String) = on(profile, UnsafeServer.ALLOW) {
        val codes = (1..300).map { "T$it" }
        newSuspendedTransaction(db = db) {
            bath()
            assertThrows<UniqueViolationException> { towns(codes.map { if (it == "T150") "T20" else it }) }
        }
        assertEquals(mapOf("Bath" to 90), towns())
        newSuspendedTransaction(db = db) { towns(codes) }
        assertEquals(codes.toSet() + "Bath", towns().keys)
    }

    /** It would begin a transaction in IRIS that no COMMIT of a client ever ends. */
    @ParameterizedTest
    @ValueSource(strings = [EXTERNAL])
    fun `no savepoint is sent to a server without transactions`(profile: String) = on(profile, UnsafeServer.ALLOW) {
        newSuspendedTransaction(db = db) {
            towns((1..300).map { "T$it" })
            withSavepoint { bath() }
            assertThrows<IllegalStateException> { setSavepoint("before") }
        }
        assertEquals(listOf("BEGIN", "COMMIT"), controls(sent))
        assertEquals(301, towns().size)
    }

    private suspend fun towns(codes: List<String>) = Towns.batchInsert(codes, shouldReturnGeneratedValues = false) {
        this[Towns.code] = it
        this[Towns.people] = 1
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN, EMBEDDED, EXTERNAL])
    fun `a builder of Java writes in autoCommit too`(profile: String) = on(profile) {
        autoCommit(db = db) { insert(Insert.into(Towns).set(Towns.code, "Bath").set(Towns.people, 90)) }
        assertEquals(emptyList<String>(), controls(sent))
        assertEquals(mapOf("Bath" to 90), towns())
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN, EMBEDDED, EXTERNAL])
    fun `rows that are read-only are not written together either`(profile: String) = on(profile) {
        val refusal = assertThrows<IrisException> {
            autoCommit(db = db, readOnly = true) {
                Towns.batchInsert(listOf("Bath", "York"), shouldReturnGeneratedValues = false) {
                    this[Towns.code] = it
                    this[Towns.people] = 1
                }
            }
        }
        assertTrue(refusal.message!!.startsWith("The transaction is read-only"), refusal.message)
        assertEquals(emptyMap<String, Int>(), towns())
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN, EMBEDDED])
    fun `a savepoint is refused where it could undo nothing`(profile: String) = on(profile) {
        assertThrows<IllegalStateException> { autoCommit(db = db) { setSavepoint("before") } }
        assertEquals(emptyList<String>(), sent)
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN, EMBEDDED])
    fun `hooks of autoCommit run when it has ended, and none tells that anything was undone`(profile: String) = on(profile) {
        val told = ArrayList<String>()
        autoCommit(db = db) {
            afterCommit { told += "ended" }
            bath()
        }
        assertThrows<IllegalStateException> {
            autoCommit(db = db) {
                afterCommit { told += "ended though it failed" }
                afterRollback { told += "undone" }
                error("after the hooks")
            }
        }
        assertEquals(listOf("ended"), told)
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN, EMBEDDED, EXTERNAL])
    fun `a single read takes one statement, and no BEGIN or COMMIT`(profile: String) = on(profile) {
        autoCommit(db = db) { bath() }
        sent.clear()
        assertEquals(90, db.read { Towns.selectAll().single()[Towns.people] })
        // pgjdbc has each statement described before, and iris-pgwire 1.0 executes it for that, too
        val executed = if (backend == Backend.JDBC && profile != CLEAN) 2 else 1
        assertEquals(executed, sent.size)
        assertEquals(1, sent.distinct().size, sent.toString())
        val refusal = assertThrows<IrisException> { db.read { bath() } }
        assertTrue(refusal.message!!.startsWith("The transaction is read-only"), refusal.message)
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN])
    fun `a read inside a transaction of the same database sees its work`(profile: String) = on(profile) {
        newSuspendedTransaction(db = db) {
            bath()
            assertEquals(1, db.read { Towns.selectAll().toList().size })
            assertThrows<IrisException> { db.read { bath() } }
            rollback()
        }
        assertEquals(0, db.read { Towns.selectAll().toList().size })
    }

    private companion object {
        const val CLEAN = "clean"
        const val EMBEDDED = "pgwire-1.0-embedded"
        const val EXTERNAL = "pgwire-1.0-external"

        /** What drivers and HikariCP send by themselves. */
        val DRIVERS_OWN = listOf("SHOW ", "SET ", "SELECT 1")
    }
}
