package io.github.exposediris.coverage

import io.github.exposediris.core.error.UnsupportedByIrisException
import org.jetbrains.exposed.v1.core.AbstractQuery
import org.jetbrains.exposed.v1.core.CustomFunction
import org.jetbrains.exposed.v1.core.Expression
import org.jetbrains.exposed.v1.core.Function
import org.jetbrains.exposed.v1.core.IntegerColumnType
import org.jetbrains.exposed.v1.core.Join
import org.jetbrains.exposed.v1.core.JoinType
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.QueryBuilder
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.SortOrder
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.alias
import org.jetbrains.exposed.v1.core.and
import org.jetbrains.exposed.v1.core.append
import org.jetbrains.exposed.v1.core.appendTo
import org.jetbrains.exposed.v1.core.count
import org.jetbrains.exposed.v1.core.crossJoin
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.fullJoin
import org.jetbrains.exposed.v1.core.greater
import org.jetbrains.exposed.v1.core.innerJoin
import org.jetbrains.exposed.v1.core.intLiteral
import org.jetbrains.exposed.v1.core.joinQuery
import org.jetbrains.exposed.v1.core.leftJoin
import org.jetbrains.exposed.v1.core.rightJoin
import org.jetbrains.exposed.v1.core.targetTables
import org.jetbrains.exposed.v1.core.wrapAsExpression
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.select
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance

/** Joins, aliases and the parts of a query, as Exposed's users write them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesTest {
    private object Authors : Table("authors") {
        val id = integer("id")
        val name = varchar("name", 20)
        override val primaryKey = PrimaryKey(id)
    }

    private object Books : Table("books") {
        val author = integer("author").references(Authors.id).nullable()
        val title = varchar("title", 20)
        val pages = integer("pages")
    }

    private lateinit var server: OneServer

    @BeforeAll
    fun fill() {
        server = OneServer(Authors, Books)
        server.transaction {
            listOf(1 to "Ada", 2 to "Kay").forEach { (key, who) -> Authors.insert { it[id] = key; it[name] = who } }
            listOf(Triple(1, "Notes", 66), Triple(1, "Letters", 300), Triple(null, "Lost", 1)).forEach { (by, called, long) ->
                Books.insert { it[author] = by; it[title] = called; it[pages] = long }
            }
        }
    }

    @AfterAll
    fun close() = server.close()

    private fun pairs(join: Join): List<String> = server.transaction {
        join.select(Authors.name, Books.title).map { "${it.getOrNull(Authors.name)}-${it.getOrNull(Books.title)}" }.sorted()
    }

    @Test
    fun `tables are joined by their reference`() {
        val met = listOf("Ada-Letters", "Ada-Notes")
        assertEquals(met, pairs(Books innerJoin Authors))
        assertEquals(met + "Kay-null", pairs(Authors leftJoin Books))
        assertEquals(met + "Kay-null", pairs(Books rightJoin Authors))
    }

    @Test
    fun `a cross join pairs all`() {
        assertEquals(6, pairs(Authors crossJoin Books).size)
        assertEquals(6, pairs(Authors.crossJoin(Books) { Op.TRUE }).size)
    }

    /** IRIS has FULL JOIN (InterSystems SQL Reference, JOIN); the stand-in says that it lacks it. */
    @Test
    fun `a full join is written as one`() = server.transaction {
        val written = " FULL JOIN books ON authors.id = books.author"
        assertTrue((Authors fullJoin Books).selectAll().prepareSQL(this).endsWith(written))
        assertTrue(Authors.fullJoin(Books, { id }, { author }).selectAll().prepareSQL(this).endsWith(written))
    }

    @Test
    fun `tables are joined by a condition or by two columns`() {
        val long = listOf("Ada-Letters")
        assertEquals(long, pairs(Authors.join(Books, JoinType.INNER) { (Books.author eq Authors.id) and (Books.pages greater 100) }))
        assertEquals(2, pairs(Authors.join(Books, JoinType.INNER, Authors.id, Books.author)).size)
        assertEquals(2, pairs(Authors.innerJoin(Books, { id }, { author })).size)
        assertEquals(3, pairs(Authors.leftJoin(Books, { id }, { author })).size)
        assertEquals(3, pairs(Authors.rightJoin(Books, { id }, { author })).size)
    }

    @Test
    fun `a join of a join goes on`() {
        val again = Books.alias("again")
        val twice = Authors.innerJoin(Books).join(again, JoinType.INNER, Books.title, again[Books.title])
        assertEquals(2, pairs(twice).size)
        assertTrue(twice.alreadyInJoin(again))
        assertEquals(listOf(Authors, Books), (Authors innerJoin Books).targetTables())
        assertEquals(Books.title, again.originalColumn(again[Books.title]))
    }

    @Test
    fun `a query stands for a table`() = server.transaction {
        val long = Books.select(Books.author, Books.pages).where { Books.pages greater 100 }.alias("long")
        val rows = Authors.join(long, JoinType.INNER, Authors.id, long[Books.author]).select(Authors.name, long[Books.pages]).toList()
        assertEquals(listOf("Ada" to 300), rows.map { it[Authors.name] to it[long[Books.pages]] })
        assertEquals(1, long.select(long[Books.pages]).toList().size)
        assertEquals(2, (long crossJoin Authors).selectAll().toList().size)
    }

    @Test
    fun `a query is joined to a table and to a join`() = server.transaction {
        val long = { Books.select(Books.author).where { Books.pages greater 100 } }
        val table = Authors.joinQuery({ it[Books.author] eq Authors.id }) { long() }
        assertEquals(1, table.select(Authors.name).toList().size)
        val join = (Authors innerJoin Books).joinQuery({ it[Books.author] eq Authors.id }) { long() }
        assertEquals(2, join.select(Authors.name).toList().size)
    }

    @Test
    fun `a query of one value is a value`() = server.transaction {
        val pages = wrapAsExpression<Int>(Books.select(Books.pages).where { Books.title eq "Notes" }).alias("pages")
        assertEquals(66, Authors.select(pages).where { Authors.id eq 1 }.single()[pages])
    }

    @Test
    fun `rows are grouped, and groups chosen`() = server.transaction {
        val many = Books.title.count()
        val query = Books.select(Books.author, many).groupBy(Books.author).having { many greater 1L }
        assertEquals(listOf<Pair<Int?, Long>>(1 to 2L), query.map { it[Books.author] to it[many] })
        query.adjustHaving { Op.FALSE }
        assertEquals(0, query.toList().size)
    }

    @Test
    fun `distinct rows are found once, and DISTINCT ON is refused`() {
        assertEquals(2, server.transaction { Books.select(Books.author).withDistinct().toList().size })
        val refusal = assertThrows(UnsupportedByIrisException::class.java) {
            server.transaction { Books.select(Books.author).withDistinctOn(Books.author).toList() }
        }
        assertTrue(refusal.message!!.startsWith("IRIS has no DISTINCT ON"), refusal.message)
    }

    @Test
    fun `a comment goes along`() = server.transaction {
        val query = Authors.selectAll().comment("front").comment("back", AbstractQuery.CommentPosition.BACK)
        assertEquals(2, query.toList().size)
        assertEquals(2, query.adjustComments(AbstractQuery.CommentPosition.FRONT).toList().size)
        assertTrue(query.prepareSQL(this).endsWith("/*back*/"))
    }

    @Test
    fun `a query is paged and fetched in chunks`() = server.transaction {
        val query = Books.selectAll().orderBy(Books.pages, SortOrder.DESC).limit(1).offset(1).fetchSize(2)
        assertEquals(listOf("Notes"), query.map { it[Books.title] })
        assertFalse(query.hasCustomForUpdateState())
        assertFalse(query.isForUpdate())
    }

    private class Greatest(private val values: List<Expression<*>>) : Function<Int>(IntegerColumnType()) {
        override fun toQueryBuilder(queryBuilder: QueryBuilder) {
            queryBuilder.append("GREATEST(", values.first(), ", ")
            values.drop(1).appendTo(queryBuilder) { append(it) }
            queryBuilder.append(")")
        }
    }

    @Test
    fun `a function of one's own is written where it stands`() = server.transaction {
        val greatest = Greatest(listOf(Books.pages, intLiteral(100)))
        assertEquals(listOf(100, 100, 300), Books.select(greatest).map { it[greatest] }.sorted())
        val named = CustomFunction<Int>("ABS", IntegerColumnType(), Books.pages)
        assertEquals(66, Books.select(named).where { Books.title eq "Notes" }.single()[named])
    }

    @Test
    fun `a row knows its fields`() = server.transaction {
        val row: ResultRow = Authors.select(Authors.name).where { Authors.id eq 1 }.single()
        assertTrue(row.hasValue(Authors.name))
        assertFalse(row.hasValue(Authors.id))
        assertNull(row.getOrNull(Authors.id))
        row[Authors.name] = "Lovelace"
        assertEquals("Lovelace", row[Authors.name])
    }
}
