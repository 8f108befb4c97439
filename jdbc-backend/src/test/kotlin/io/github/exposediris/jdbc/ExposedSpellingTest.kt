package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.server.ServerRelease
import io.github.exposediris.embedded.EmbeddedIris
import org.jetbrains.exposed.v1.core.JoinType
import org.jetbrains.exposed.v1.core.alias
import org.jetbrains.exposed.v1.core.count
import org.jetbrains.exposed.v1.core.countDistinct
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.jdbc.Query
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.batchInsert
import org.jetbrains.exposed.v1.jdbc.except
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.intersect
import org.jetbrains.exposed.v1.jdbc.select
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.jetbrains.exposed.v1.jdbc.union
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

/** Exposed's own queries tell texts apart by their spelling where rows are told apart, and give them as they are stored. */
class ExposedSpellingTest {
    private enum class Kind { Still, Running }

    private object Waters : LongIdTable("spelled_waters") {
        val name = varchar("name", 40)
        val code = varchar("code", 9, collate = "%EXACT")
        val kind = enumerationByName<Kind>("kind", 9)
    }

    private object Seas : LongIdTable("spelled_seas") {
        val name = varchar("name", 40)
    }

    private val server = EmbeddedIris.start()
    private val options = IrisOptions.parse(server.url()).withPoolSize(2)
    private val iris = IrisJdbc.connect(options)
    private val before2025 = IrisJdbc.connect(options.withRelease(ServerRelease(2024, 1)))
    private val db = iris.database()

    @BeforeEach
    fun create() = transaction(db) {
        SchemaUtils.create(Waters, Seas)
        Waters.batchInsert(listOf("Aare", "AARE", "Rhein", "aare", "Aare")) {
            this[Waters.name] = it
            this[Waters.code] = it
            this[Waters.kind] = Kind.Running
        }
        for (sea in listOf("Rhein", "aare")) {
            Seas.insert { it[name] = sea }
        }
    }

    @AfterEach
    fun stop() {
        iris.close()
        before2025.close()
        server.close()
    }

    private fun names(query: Query) = query.map { it[Waters.name] }

    @Test
    fun `DISTINCT keeps spellings, and the order of the column`() = transaction(db) {
        val names = names(Waters.select(Waters.name).withDistinct().orderBy(Waters.name))
        assertEquals("Rhein", names.last())
        assertEquals(setOf("Aare", "AARE", "aare"), names.dropLast(1).toSet())
    }

    @Test
    fun `a page of DISTINCT rows is the same before 2025`() {
        for (release in listOf(iris, before2025)) {
            val page = transaction(release.database()) {
                names(Waters.select(Waters.name).withDistinct().orderBy(Waters.name).limit(2).offset(2))
            }
            assertEquals(listOf("aare", "rhein"), page.map { it.lowercase() })
        }
    }

    @Test
    fun `constants by name are read after DISTINCT`() = transaction(db) {
        assertEquals(listOf(Kind.Running), Waters.select(Waters.kind).withDistinct().map { it[Waters.kind] })
    }

    @Test
    fun `an exact column needs no help`() = transaction(db) {
        val query = Waters.select(Waters.code).withDistinct().orderBy(Waters.code)
        assertEquals(listOf("AARE", "Aare", "Rhein", "aare"), query.map { it[Waters.code] })
    }

    @Test
    fun `groups are those of one spelling`() = transaction(db) {
        val groups = Waters.select(Waters.name, Waters.id.count()).groupBy(Waters.name).map { it[Waters.name] to it[Waters.id.count()] }
        assertEquals(setOf("Aare" to 2L, "AARE" to 1L, "aare" to 1L, "Rhein" to 1L), groups.toSet())
    }

    @Test
    fun `spellings are counted`() = transaction(db) {
        val spellings = Waters.name.countDistinct()
        assertEquals(4L, Waters.select(spellings).single()[spellings])
        assertEquals(4L, Waters.select(Waters.name).withDistinct().count())
        assertEquals(4L, Waters.select(Waters.name).groupBy(Waters.name).count())
    }

    @Test
    fun `set operations keep spellings`() = transaction(db) {
        val waters = Waters.select(Waters.name)
        val seas = Seas.select(Seas.name)
        assertEquals(setOf("Aare", "AARE", "aare", "Rhein"), waters.union(seas).map { it[Waters.name] }.toSet())
        assertEquals(4L, waters.union(seas).count())
        assertEquals(setOf("aare", "Rhein"), waters.intersect(seas).map { it[Waters.name] }.toSet())
        assertEquals(setOf("Aare", "AARE"), waters.except(seas).map { it[Waters.name] }.toSet())
    }

    @Test
    fun `a sub-query and its joins keep spellings`() = transaction(db) {
        val waters = Waters.alias("inner_waters")
        val inner = waters.select(waters[Waters.name]).withDistinct().alias("spelled")
        val name = inner[waters[Waters.name]]
        val join = inner.join(Seas, JoinType.INNER) { name eq Seas.name }
        assertEquals(setOf("Aare", "AARE", "aare", "Rhein"), join.select(name).withDistinct().map { it[name] }.toSet())
    }

    @Test
    fun `a text of the application is left as it is`() = transaction(db) {
        val found = exec("SELECT DISTINCT spelled_waters.name FROM spelled_waters ORDER BY 1") { rows ->
            generateSequence { if (rows.next()) rows.getString(1) else null }.toList()
        }
        assertEquals(listOf("AARE", "RHEIN"), found)
    }
}
