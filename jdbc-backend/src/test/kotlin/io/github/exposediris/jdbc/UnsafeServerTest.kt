package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.StatementCancelledException
import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.core.error.UnsafeServerException
import io.github.exposediris.core.guard.ServerGuard
import io.github.exposediris.core.query.IrisSelect
import io.github.exposediris.core.server.UnsafeServer
import io.github.exposediris.core.statement.BatchInsert
import io.github.exposediris.core.statement.Insert
import io.github.exposediris.core.statement.Update
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.embedded.Profile
import io.github.exposediris.wire.server.WireListener
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.batchInsert
import org.jetbrains.exposed.v1.jdbc.deleteAll
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.insertAndGetId
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.jetbrains.exposed.v1.jdbc.update
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.sql.Connection
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** What becomes of writes on a server that does not keep transactions apart. */
class UnsafeServerTest {
    private object Towns : Table("unsafe_towns") {
        val code = varchar("code", 10)
        val people = integer("people")
        override val primaryKey = PrimaryKey(code)
    }

    private object Notes : LongIdTable("unsafe_notes") {
        val text = varchar("text", 40)
    }

    private class Fixture(profile: String, unsafe: UnsafeServer = UnsafeServer.REFUSE) : AutoCloseable {
        val sent = CopyOnWriteArrayList<String>()

        /** A statement with the word "slow" is answered once this is open. */
        val answered = CountDownLatch(1)
        val server: EmbeddedIris = EmbeddedIris.builder().profile(Profile.named(profile)).listener(object : WireListener {
            override fun statement(sql: String) {
                // but not what the driver and HikariCP send by themselves
                if (!sql.startsWith("SHOW ") && !sql.startsWith("SET ") && sql != "SELECT 1") sent.add(sql)
                if (sql.contains("slow")) answered.await(20, TimeUnit.SECONDS)
            }
        }).start()
        val iris: IrisJdbcDatabase = IrisJdbc.connect(IrisOptions.parse(server.url()).withUnsafeServer(unsafe).withPoolSize(2))

        init {
            iris.autoCommit { tx -> tx.create(Towns, Notes) }
            sent.clear()
        }

        fun towns(): Map<String, Int> = transaction(iris.database()) { Towns.selectAll().associate { it[Towns.code] to it[Towns.people] } }

        override fun close() {
            iris.close()
            server.close()
        }
    }

    private fun controls(sent: List<String>): List<String> {
        val control = Regex("\\b(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|START)\\b", RegexOption.IGNORE_CASE)
        return sent.filter { it.contains(control) }
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `the first write of Exposed's own transaction is refused before anything is sent`(profile: String) = Fixture(profile).use { f ->
        val refusal = assertThrows(UnsafeServerException::class.java) {
            transaction(f.iris.database()) {
                Towns.insert {
                    it[code] = "Bath"
                    it[people] = 90
                }
            }
        }
        assertTrue(refusal.message!!.contains("Run it in autoCommit"), refusal.message)
        assertEquals(emptyList<String>(), f.sent)
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `texts that write or end a transaction are refused as well`(profile: String) = Fixture(profile).use { f ->
        for (sql in listOf("DELETE FROM unsafe_towns", "TRUNCATE TABLE unsafe_towns", "COMMIT", "SELECT 1; DELETE FROM unsafe_towns")) {
            assertThrows(UnsafeServerException::class.java) { transaction(f.iris.database()) { exec(sql) } }
            assertThrows(UnsafeServerException::class.java) { f.iris.transactionWithoutResult { tx -> tx.execute(sql) } }
        }
        assertEquals(emptyList<String>(), f.sent)
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `reads and definitions run one by one in a transaction block`(profile: String) = Fixture(profile).use { f ->
        transaction(f.iris.database()) {
            SchemaUtils.drop(Notes)
            SchemaUtils.create(Notes)
            assertEquals(0L, Towns.selectAll().count())
            assertEquals(0L, transaction { Towns.selectAll().count() })
        }
        assertEquals(emptyList<String>(), controls(f.sent))
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN, EMBEDDED, EXTERNAL])
    fun `in autoCommit each statement commits by itself on every server`(profile: String) = Fixture(profile).use { f ->
        assertThrows(IllegalStateException::class.java) {
            autoCommit(f.iris) {
                Towns.insert {
                    it[code] = "Bath"
                    it[people] = 90
                }
                Towns.update({ Towns.code eq "Bath" }) { it[people] = 91 }
                rollback()
                error("after the writes")
            }
        }
        assertEquals(emptyList<String>(), controls(f.sent))
        assertEquals(mapOf("Bath" to 91), f.towns())
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN, EMBEDDED])
    fun `autoCommit inside a transaction of the same database is refused, inside itself joins`(
        profile: String,
    ) = Fixture(profile).use { f ->
        val refusal = assertThrows(IrisException::class.java) {
            transaction(f.iris.database()) { f.iris.autoCommit { tx -> tx.fetch(IrisSelect.from(Towns)) } }
        }
        assertTrue(refusal.message!!.startsWith("autoCommit stands inside a transaction of the same database"), refusal.message)
        autoCommit(f.iris) {
            autoCommit(f.iris) {
                Towns.insert {
                    it[code] = "Bath"
                    it[people] = 90
                }
            }
        }
        assertEquals(mapOf("Bath" to 90), f.towns())
    }

    @ParameterizedTest
    @ValueSource(strings = [CLEAN])
    fun `a transaction inside autoCommit is one of its own`(profile: String) = Fixture(profile).use { f ->
        autoCommit(f.iris) {
            assertThrows(IllegalStateException::class.java) {
                f.iris.transactionWithoutResult { tx ->
                    tx.insert(Insert.into(Towns).set(Towns.code, "Bath").set(Towns.people, 90))
                    error("undo it")
                }
            }
        }
        assertEquals(emptyMap<String, Int>(), f.towns())
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `a generated key that is needed is refused before the row is written`(profile: String) = Fixture(profile).use { f ->
        autoCommit(f.iris) {
            assertThrows(UnsafeServerException::class.java) { Notes.insertAndGetId { it[text] = "a" } }
            assertThrows(UnsafeServerException::class.java) { Notes.batchInsert(listOf("b")) { this[Notes.text] = it } }
            assertEquals(emptyList<String>(), f.sent)
            Notes.insert { it[text] = "c" }
            Notes.batchInsert(listOf("d", "e"), shouldReturnGeneratedValues = false) { this[Notes.text] = it }
            assertEquals(listOf("c", "d", "e"), Notes.selectAll().map { it[Notes.text] }.sorted())
        }
    }

    private val batch = BatchInsert.into(Towns, listOf("Bath", "York")) { name, row -> row.set(Towns.code, name).set(Towns.people, 90) }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `a batch in a transaction is refused before anything of it is sent`(profile: String) = Fixture(profile).use { f ->
        assertThrows(UnsafeServerException::class.java) { f.iris.transactionWithoutResult { tx -> tx.insert(batch) } }
        assertThrows(UnsafeServerException::class.java) { f.iris.transactionWithoutResult { tx -> tx.insert(batch) {} } }
        assertThrows(UnsafeServerException::class.java) { transaction(f.iris.database()) { batch.execute() } }
        assertEquals(emptyList<String>(), f.sent)
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `a batch that depends on a count is refused before its savepoint`(profile: String) = Fixture(profile, UnsafeServer.ALLOW).use { f ->
        val ignoring = batch.ignoring(Towns.code)
        assertThrows(UnsafeServerException::class.java) { f.iris.transactionWithoutResult { tx -> tx.insert(ignoring) } }
        assertThrows(UnsafeServerException::class.java) { f.iris.transactionWithoutResult { tx -> tx.insert(ignoring) {} } }
        assertEquals(emptyList<String>(), f.sent.filterNot { it in listOf("BEGIN", "COMMIT", "ROLLBACK") })
    }

    /** It would begin a transaction in IRIS that no COMMIT of a client ever ends. */
    @ParameterizedTest
    @ValueSource(strings = [EXTERNAL])
    fun `no savepoint is sent to a server without transactions`(profile: String) = Fixture(profile, UnsafeServer.ALLOW).use { f ->
        f.iris.transactionWithoutResult { tx -> tx.insert(batch) }
        transaction(f.iris.database()) { connection.rollback(connection.setSavepoint("before")) }
        assertEquals(setOf("Bath", "York"), f.towns().keys)
        assertEquals(emptyList<String>(), f.sent.filter { "SAVEPOINT" in it })
    }

    /** There all connections share one transaction. */
    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED])
    fun `a batch that comes first and fails undoes nothing of others`(profile: String) = Fixture(profile, UnsafeServer.ALLOW).use { f ->
        val ely = BatchInsert.into(Towns, listOf("Ely", "Wells")) { name, row -> row.set(Towns.code, name).set(Towns.people, 20) }
        val twice = BatchInsert.into(Towns, listOf("Bath", "Ely")) { name, row -> row.set(Towns.code, name).set(Towns.people, 90) }
        f.iris.transactionWithoutResult { others ->
            others.insert(ely)
            CompletableFuture.runAsync {
                f.iris.transactionWithoutResult { tx -> assertThrows(UniqueViolationException::class.java) { tx.insert(twice) } }
            }.get(30, TimeUnit.SECONDS)
        }
        assertEquals(setOf("Ely", "Wells"), f.towns().keys)
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `an insert inside what computes another's row is no insert whose key is needed`(profile: String) = Fixture(profile).use { f ->
        autoCommit(f.iris) {
            assertThrows(UnsafeServerException::class.java) {
                Notes.insertAndGetId {
                    Notes.insert { inner -> inner[text] = "inner" }
                    it[text] = "outer"
                }
            }
            assertEquals(listOf("inner"), Notes.selectAll().map { it[Notes.text] })
        }
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `a count that is not told is never zero, and nothing that depends on it is sent`(profile: String) = Fixture(profile).use { f ->
        autoCommit(f.iris) {
            val inserted = Towns.insert {
                it[code] = "Bath"
                it[people] = 90
            }
            assertEquals(1, inserted.insertedCount)
            assertEquals(ServerGuard.UNKNOWN_COUNT, Towns.update({ Towns.code eq "York" }) { it[people] = 1 })
            assertEquals(ServerGuard.UNKNOWN_COUNT, Towns.deleteAll())
        }
        f.sent.clear()
        val version = object : Table("unsafe_versions") {
            val text = varchar("text", 40)
            val version = long("version")
        }
        assertThrows(UnsafeServerException::class.java) {
            f.iris.autoCommit { tx -> tx.update(Update.of(version).set(version.text, "a").ifVersion(version.version, 1)) }
        }
        assertEquals(emptyList<String>(), f.sent)
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `an isolation level that the server ignores is refused`(profile: String) = Fixture(profile).use { f ->
        assertThrows(UnsafeServerException::class.java) {
            transaction(f.iris.database(), transactionIsolation = Connection.TRANSACTION_READ_UNCOMMITTED) { Towns.selectAll().count() }
        }
        assertEquals(emptyList<String>(), f.sent)
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `unsafe transactions that are allowed are sent as such`(profile: String) = Fixture(profile, UnsafeServer.ALLOW).use { f ->
        transaction(f.iris.database()) {
            Towns.insert {
                it[code] = "Bath"
                it[people] = 90
            }
        }
        assertEquals(listOf("BEGIN", "COMMIT"), controls(f.sent))
        assertEquals(mapOf("Bath" to 90), f.towns())
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `a statement that takes too long ends in time, and its connection is replaced`(profile: String) {
        Fixture(profile).use { f ->
            assertThrows(StatementCancelledException::class.java) {
                irisErrors {
                    transaction(f.iris.database()) {
                        queryTimeout = 1
                        exec("SELECT 'slow' AS \"s\"") { it.next() }
                    }
                }
            }
            assertEquals(emptyMap<String, Int>(), f.towns())
            f.answered.countDown()
        }
    }

    private companion object {
        const val CLEAN = "clean"
        const val EMBEDDED = "pgwire-1.0-embedded"
        const val EXTERNAL = "pgwire-1.0-external"
    }
}
