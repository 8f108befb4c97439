package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.UnsafeServerException
import io.github.exposediris.core.server.UnsafeServer
import io.github.exposediris.core.table.RowVersionColumnType
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.embedded.Profile
import io.github.exposediris.jdbc.dao.VersionedEntity
import io.github.exposediris.testkit.StatementLog
import org.jetbrains.exposed.v1.core.dao.id.EntityID
import org.jetbrains.exposed.v1.core.dao.id.java.UUIDTable
import org.jetbrains.exposed.v1.dao.EntityClass
import org.jetbrains.exposed.v1.dao.java.UUIDEntity
import org.jetbrains.exposed.v1.dao.java.UUIDEntityClass
import org.jetbrains.exposed.v1.jdbc.batchInsert
import org.jetbrains.exposed.v1.jdbc.insertAndGetId
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.util.UUID
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.TimeUnit
import java.util.logging.Handler
import java.util.logging.Level
import java.util.logging.LogRecord
import java.util.logging.Logger

/** Keys that the program makes, versions, and the word of warning, on a server that tells neither keys nor counts. */
class UnsafeEntitiesTest {
    private object Groups : UUIDTable("unsafe_groups") {
        val title = varchar("title", 60)
    }

    class Group(id: EntityID<UUID>) : UUIDEntity(id) {
        companion object : UUIDEntityClass<Group>(Groups)

        var title by Groups.title
    }

    private object Shelves : UUIDTable("unsafe_shelves") {
        val label = varchar("label", 20)
        val version = RowVersionColumnType.column(this, "version")
    }

    class Shelf(id: EntityID<UUID>) : VersionedEntity<UUID>(id, Shelves.version) {
        companion object : EntityClass<UUID, Shelf>(Shelves)

        var label by Shelves.label
    }

    private class Fixture(profile: String, unsafe: UnsafeServer = UnsafeServer.REFUSE) : AutoCloseable {
        val sent = CopyOnWriteArrayList<String>()
        private val server = EmbeddedIris.builder().profile(Profile.named(profile)).listener(StatementLog.to(sent)).start()
        val iris: IrisJdbcDatabase = IrisJdbc.connect(IrisOptions.parse(server.url()).withUnsafeServer(unsafe).withPoolSize(2))

        fun create() = iris.autoCommit { tx -> tx.create(Groups, Shelves) }

        override fun close() {
            iris.close()
            server.close()
        }
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `rows whose keys the program makes are inserted in autoCommit and read back`(profile: String) = Fixture(profile).use { f ->
        f.create()
        val keys = autoCommit(f.iris) {
            listOf(Groups.insertAndGetId { it[title] = "a" }.value) +
                Groups.batchInsert(listOf("b", "c")) { this[Groups.title] = it }.map { it[Groups.id].value }
        }
        assertEquals(
            keys.zip(listOf("a", "b", "c")).toMap(),
            transaction(f.iris.database()) { Groups.selectAll().associate { it[Groups.id].value to it[Groups.title] } },
        )
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `an entity whose key the program makes is written in autoCommit and read back`(profile: String) = Fixture(profile).use { f ->
        f.create()
        val key = autoCommit(f.iris) {
            val group = Group.new { title = "new" }
            group.flush()
            group.id.value
        }
        assertEquals("new", transaction(f.iris.database()) { Group[key].title })
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `a versioned entity that was changed is refused before anything is sent`(profile: String) = Fixture(profile).use { f ->
        f.create()
        val key = autoCommit(f.iris) { Shelf.new { label = "new" }.also { it.flush() }.id.value }
        val refusal = assertThrows(UnsafeServerException::class.java) {
            autoCommit(f.iris) {
                val shelf = Shelf[key]
                f.sent.clear()
                shelf.label = "mine"
                shelf.flush()
            }
        }
        assertEquals(
            "This server does not tell how many rows a statement changed, and a write that is bound to a version depends on it; " +
                "nothing was sent. Read the row first and compare, or connect by InterSystems' own driver (jdbc:IRIS:).",
            refusal.message,
        )
        assertEquals(emptyList<String>(), f.sent.filter { "UPDATE" in it.uppercase() })
        assertEquals("new", transaction(f.iris.database()) { Shelf[key].label })
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `unsafe transactions that are allowed are warned of once, however many run`(profile: String) {
        val warnings = warned {
            Fixture(profile, UnsafeServer.ALLOW).use { f ->
                val first = List(4) { CompletableFuture.runAsync { transaction(f.iris.database()) { exec("SELECT 1") } } }
                first.forEach { it.get(30, TimeUnit.SECONDS) }
                f.create()
                repeat(3) { transaction(f.iris.database()) { Groups.insertAndGetId { it[title] = "a" } } }
                autoCommit(f.iris) { Groups.insertAndGetId { it[title] = "b" } }
            }
        }
        assertEquals(1, warnings.size, warnings::toString)
    }

    @ParameterizedTest
    @ValueSource(strings = [EMBEDDED, EXTERNAL])
    fun `where unsafe transactions are refused nothing is warned of`(profile: String) {
        assertEquals(emptyList<String>(), warned { Fixture(profile).use { f -> f.create() } })
    }

    private fun warned(work: () -> Unit): List<String> {
        val log = Logger.getLogger("io.github.exposediris")
        val warnings = Warnings()
        log.addHandler(warnings)
        log.useParentHandlers = false
        try {
            work()
        } finally {
            log.removeHandler(warnings)
            log.useParentHandlers = true
        }
        return warnings.told.filter { "unsafeServer=ALLOW" in it }
    }

    private class Warnings : Handler() {
        val told = ConcurrentLinkedQueue<String>()

        override fun publish(record: LogRecord) {
            if (record.level == Level.WARNING) told.add(record.message)
        }

        override fun flush() = Unit

        override fun close() = Unit
    }

    private companion object {
        const val EMBEDDED = "pgwire-1.0-embedded"
        const val EXTERNAL = "pgwire-1.0-external"
    }
}
