package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.core.server.ServerRelease
import io.github.exposediris.embedded.EmbeddedIris
import org.jetbrains.exposed.v1.core.IsNotDistinctFromOp
import org.jetbrains.exposed.v1.core.JoinType
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.SortOrder
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.alias
import org.jetbrains.exposed.v1.core.and
import org.jetbrains.exposed.v1.core.bitwiseAnd
import org.jetbrains.exposed.v1.core.case
import org.jetbrains.exposed.v1.core.count
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.exists
import org.jetbrains.exposed.v1.core.greater
import org.jetbrains.exposed.v1.core.inList
import org.jetbrains.exposed.v1.core.inSubQuery
import org.jetbrains.exposed.v1.core.intLiteral
import org.jetbrains.exposed.v1.core.isDistinctFrom
import org.jetbrains.exposed.v1.core.not
import org.jetbrains.exposed.v1.core.notInList
import org.jetbrains.exposed.v1.core.rem
import org.jetbrains.exposed.v1.core.rowNumber
import org.jetbrains.exposed.v1.jdbc.Query
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.SizedCollection
import org.jetbrains.exposed.v1.jdbc.SizedIterable
import org.jetbrains.exposed.v1.jdbc.batchInsert
import org.jetbrains.exposed.v1.jdbc.deleteWhere
import org.jetbrains.exposed.v1.jdbc.except
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.select
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.jetbrains.exposed.v1.jdbc.union
import org.jetbrains.exposed.v1.jdbc.unionAll
import org.jetbrains.exposed.v1.jdbc.update
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

/** What Exposed renders without asking the dialect, on IRIS; pages are asked for in the ways of two releases. */
class ExposedAdaptationTest {
    private object Cities : LongIdTable("adapted_cities") {
        val name = varchar("name", 80)
        val people = integer("people").nullable()
        val capital = bool("capital").default(false)
    }

    private object Rivers : LongIdTable("adapted_rivers") {
        val name = varchar("name", 80)
        val city = reference("city", Cities)
    }

    private val server = EmbeddedIris.start()
    private val options = IrisOptions.parse(server.url()).withPoolSize(2)
    private val iris = IrisJdbc.connect(options)
    private val before2025 = IrisJdbc.connect(options.withRelease(ServerRelease(2024, 1)))
    private val db = iris.database()

    @BeforeEach
    fun create() = transaction(db) {
        SchemaUtils.create(Cities, Rivers)
        val sizes = listOf("Bern" to 134, "Basel" to 173, "Chur" to 38, "Zug" to null, "Genf" to 203)
        Cities.batchInsert(sizes) { (city, size) ->
            this[Cities.name] = city
            this[Cities.people] = size
            this[Cities.capital] = city == "Bern"
        }
        for ((river, at) in listOf("Aare" to "Bern", "Rhein" to "Basel", "Rhein" to "Chur", "Rhone" to "Genf")) {
            Rivers.insert {
                it[name] = river
                it[city] = Cities.select(Cities.id).where { Cities.name eq at }.single()[Cities.id]
            }
        }
    }

    @AfterEach
    fun close() {
        iris.close()
        before2025.close()
        server.close()
    }

    /** The rows of a query, the same in the ways of both releases. */
    private fun <T> page(query: () -> SizedIterable<T>): List<T> {
        val now = transaction(db) { query().toList() }
        assertEquals(now, transaction(before2025.database()) { query().toList() })
        return now
    }

    private fun names(query: () -> Query) = page { query().mapLazily { it[Cities.name] } }

    private fun <T, R> SizedIterable<T>.mapLazily(read: (T) -> R): SizedIterable<R> =
        SizedCollection(map(read))

    @Test
    fun `the rest of a division is a value and part of a condition`() {
        val rest = (Cities.people % 10).alias("rest")
        assertEquals(listOf(8, 4, 3, 3), transaction(db) {
            Cities.select(rest, Cities.name).where { (Cities.people % 10) greater 2 }
                .orderBy(rest to SortOrder.DESC).map { it[rest] }
        })
    }

    @Test
    fun `a comparison that knows NULL is never unknown`() {
        assertEquals(listOf("Zug"), names { Cities.selectAll().where { IsNotDistinctFromOp(Cities.people, Op.nullOp<Int>()) } })
        assertEquals(
            listOf("Basel", "Chur", "Genf", "Zug"),
            names { Cities.selectAll().where { Cities.people isDistinctFrom 134 }.orderBy(Cities.name) },
        )
        assertEquals(listOf("Bern"), names { Cities.selectAll().where { not(Cities.people isDistinctFrom 134) } })
    }

    @Test
    fun `a condition is a value in a select list, in an update, in an insert from a query and in a case`() = transaction(db) {
        val large = (Cities.people greater 150).alias("large")
        val big = Cities.select(Cities.name, large).where(Cities.people greater 0).orderBy(Cities.name)
            .map { it[Cities.name] to it[large] }
        assertEquals(listOf("Basel" to true, "Bern" to false, "Chur" to false, "Genf" to true), big)
        Cities.update({ Cities.name eq "Genf" }) { it.update(capital, Cities.people greater 150) }
        val capitals = Cities.selectAll().where { Cities.capital eq true }.orderBy(Cities.name)
        assertEquals(listOf("Bern", "Genf"), capitals.map { it[Cities.name] })
        val kind = case().When(Cities.capital, intLiteral(1)).Else(intLiteral(0)).alias("kind")
        assertEquals(listOf(0, 1, 0, 1, 0), Cities.select(kind, Cities.name).orderBy(Cities.name).map { it[kind] })
    }

    @Test
    fun `a bit column is a condition`() {
        assertEquals(listOf("Bern"), names { Cities.selectAll().where { Cities.capital and (Cities.people greater 1) } })
        assertEquals(listOf("Genf"), names { Cities.selectAll().where { not(Cities.capital) and (Cities.people greater 180) } })
    }

    @Test
    fun `constants and EXISTS are conditions and values`() {
        val hasRiver = exists(Rivers.selectAll().where { Rivers.city eq Cities.id })
        assertEquals(listOf("Zug"), names { Cities.selectAll().where { not(hasRiver) and Op.TRUE } })
        assertEquals(emptyList<String>(), names { Cities.selectAll().where { Op.FALSE } })
        val value = hasRiver.alias("has_river")
        transaction(db) {
            assertEquals(
                listOf(true, true, true, true, false),
                Cities.select(Cities.name, value).orderBy(Cities.name).map { it[value] },
            )
        }
    }

    @Test
    fun `lists may be longer than IRIS takes`() {
        val many = (1L..1_200L).toList()
        assertEquals(5, names { Cities.selectAll().where { Cities.id inList many } }.size)
        assertEquals(0, names { Cities.selectAll().where { Cities.id notInList many } }.size)
        val pairs = (1..300).map { "Bern" to it }
        assertEquals(listOf("Bern"), transaction(db) {
            Cities.selectAll().where { (Cities.name to Cities.people) inList pairs }.map { it[Cities.name] }
        })
    }

    @Test
    fun `a page of a query, of a join and of distinct rows keeps its order`() {
        assertEquals(listOf("Bern", "Chur"), names { Cities.selectAll().orderBy(Cities.name).limit(2).offset(1) })
        assertEquals(listOf("Genf", "Zug"), names { Cities.selectAll().orderBy(Cities.name).offset(3) })
        assertEquals(
            listOf("Rhein" to "Basel", "Rhein" to "Chur"),
            page {
                (Rivers innerJoin Cities).select(Rivers.id, Cities.id, Rivers.name, Cities.name)
                    .orderBy(Rivers.name to SortOrder.ASC, Cities.name to SortOrder.ASC).limit(2).offset(1)
                    .mapLazily { it[Rivers.name] to it[Cities.name] }
            },
        )
        assertEquals(
            listOf(false, true),
            page { Cities.select(Cities.capital).withDistinct().orderBy(Cities.capital).limit(2).mapLazily { it[Cities.capital] } },
        )
    }

    @Test
    fun `a page of groups is ordered by what is counted`() {
        val rivers = Rivers.city.count()
        val name = Rivers.name.alias("river")
        val counted = page {
            Rivers.select(name, rivers).groupBy(name).orderBy(rivers to SortOrder.DESC, name to SortOrder.ASC).limit(2).offset(0)
                .mapLazily { it[rivers] }
        }
        assertEquals(listOf(2L, 1L), counted)
    }

    @Test
    fun `a union is ordered, limited and counted, and so are its parts`() {
        val all = { Cities.select(Cities.name).union(Rivers.select(Rivers.name)) }
        val union = { read: SizedIterable<ResultRow> -> read.mapLazily { it[Cities.name] } }
        assertEquals(listOf("Zug", "Rhone"), page { union(all().orderBy(Cities.name, SortOrder.DESC).limit(2)) })
        assertEquals(listOf("Rhone", "Rhein"), page { union(all().orderBy(Cities.name, SortOrder.DESC).limit(2).offset(1)) })
        assertEquals(listOf("Zug"), page { union(all().orderBy(Cities.name, SortOrder.DESC_NULLS_FIRST).limit(1)) })
        assertEquals(
            listOf("Aare", "Zug"),
            page {
                val last = Cities.select(Cities.name).orderBy(Cities.name, SortOrder.DESC).limit(1)
                union(last.unionAll(Rivers.select(Rivers.name).orderBy(Rivers.name).limit(1)).orderBy(Cities.name))
            },
        )
        transaction(db) { assertEquals(8, all().count()) }
        transaction(before2025.database()) { assertEquals(3, all().limit(3).offset(1).count()) }
    }

    @Test
    fun `a page may be counted, joined and listed`() {
        val page = { Cities.select(Cities.id, Cities.name).orderBy(Cities.name).limit(2).offset(1) }
        transaction(db) { assertEquals(2, page().count()) }
        transaction(before2025.database()) { assertEquals(2, page().count()) }
        assertEquals(
            listOf("Aare", "Rhein"),
            page {
                val cities = page().alias("cities")
                cities.join(Rivers, JoinType.INNER, cities[Cities.id], Rivers.city).select(Rivers.name).orderBy(Rivers.name)
                    .mapLazily { it[Rivers.name] }
            },
        )
        assertEquals(
            listOf("Bern", "Chur"),
            names {
                Cities.selectAll().where {
                    Cities.id inSubQuery Cities.select(Cities.id).orderBy(Cities.name).limit(2).offset(1)
                }.orderBy(Cities.name)
            },
        )
    }

    @Test
    fun `a row count beside a page counts its own rows`() {
        val row = rowNumber().over().orderBy(Cities.people, SortOrder.DESC).alias("row_of")
        assertEquals(
            listOf("Basel" to 2L),
            page {
                Cities.select(Cities.name, row).where(Cities.people greater 0).orderBy(Cities.name).limit(1)
                    .mapLazily { it[Cities.name] to it[row] }
            },
        )
    }

    @Test
    fun `a lock on rows is refused, and nothing is sent`() {
        val refusal = assertThrows(UnsupportedByIrisException::class.java) {
            transaction(db) { Cities.selectAll().forUpdate().toList() }
        }
        assertTrue(refusal.message!!.contains("ROWVERSION"), refusal.message)
    }

    @Test
    fun `a check of the program is refused, and those of Exposed are left out`() {
        val small = object : Table("adapted_small") {
            val age = ubyte("age")
        }
        transaction(db) {
            SchemaUtils.create(small)
            small.insert { it[age] = 200u }
            assertEquals(listOf<UByte>(200u), small.selectAll().map { it[small.age] })
        }
        val checked = object : Table("adapted_checked") {
            val age = integer("age").check("adult") { it greater 17 }
        }
        val refusal = assertThrows(UnsupportedByIrisException::class.java) { transaction(db) { SchemaUtils.create(checked) } }
        assertTrue(refusal.message!!.startsWith("IRIS has no CHECK, asked for as adult"), refusal.message)
    }

    @Test
    fun `an operator on bits is refused, and nothing is deleted`() {
        assertThrows(UnsupportedByIrisException::class.java) {
            transaction(db) {
                Cities.deleteWhere { (Cities.people bitwiseAnd 1) eq 1 }
            }
        }
        assertEquals(5, names { Cities.selectAll() }.size)
    }

    @Test
    fun `what one query has and another has not is ordered too`() {
        assertEquals(
            listOf("Bern", "Chur"),
            page {
                Cities.select(Cities.name).except(Cities.select(Cities.name).where { Cities.name eq "Basel" })
                    .orderBy(Cities.name).limit(2).mapLazily { it[Cities.name] }
            },
        )
    }
}
