package io.github.exposediris.suspending

import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.asFlowOf
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.deleteAll
import io.github.exposediris.coroutines.empty
import io.github.exposediris.coroutines.firstOrNull
import io.github.exposediris.coroutines.forEach
import io.github.exposediris.coroutines.insertAndGetId
import io.github.exposediris.coroutines.loadAlong
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.scalar
import io.github.exposediris.coroutines.scalarOrNull
import io.github.exposediris.coroutines.select
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.single
import io.github.exposediris.coroutines.singleOrNull
import io.github.exposediris.coroutines.toListOf
import io.github.exposediris.r2dbc.Backend
import io.github.exposediris.r2dbc.People
import kotlinx.coroutines.flow.toList
import org.jetbrains.exposed.v1.core.JoinType
import org.jetbrains.exposed.v1.core.alias
import org.jetbrains.exposed.v1.core.dao.id.EntityID
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.less
import org.jetbrains.exposed.v1.core.max
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

private object Letters : LongIdTable("vocabulary_letters") {
    val sender = reference("sender_id", People)
    val receiver = optReference("receiver_id", People)
    val text = varchar("letter_text", 80)
}

private data class Person(val id: Long, val name: String, val age: Int?)

private data class Named(val name: String, val note: String = "by default")

private data class Aged(val name: String, val age: Int)

private data class Keyed(val id: EntityID<Long>, val letterText: String)

/** The words that read rows, and what they say where the rows are not as expected. */
abstract class VocabularyTest internal constructor(backend: Backend) : SuspendingTests(backend) {
    @BeforeEach
    fun people() = test {
        newSuspendedTransaction(db = db) {
            SchemaUtils.create(Letters)
            People.batchInsert((1..3).toList(), shouldReturnGeneratedValues = false) {
                this[People.name] = "p$it"
                this[People.age] = if (it == 3) null else it
            }
        }
    }

    @AfterEach
    fun burnLetters() = test { newSuspendedTransaction(db = db) { Letters.deleteAll() } }

    private fun read(body: suspend () -> Unit) = test { newSuspendedTransaction(db = db) { body() } }

    @Test
    fun `single wants one row exactly`() = read {
        assertEquals("p1", People.selectAll().where { People.age eq 1 }.single()[People.name])
        assertEquals("the query was to have one row and has none", message { People.selectAll().where { People.age eq 9 }.single() })
        assertEquals("the query was to have one row at most and has several", message { People.selectAll().single() })
        assertEquals("the query was to have one row at most and has several", message { People.selectAll().singleOrNull() })
        assertNull(People.selectAll().where { People.age eq 9 }.singleOrNull())
    }

    private suspend fun message(work: suspend () -> Unit) = failure<IllegalStateException> { work() }.message

    @Test
    fun `after a query that had too many rows the transaction goes on`() = read {
        repeat(20) { failure<IllegalStateException> { People.selectAll().single() } }
        assertEquals(3, People.selectAll().asFlow().toList().size)
    }

    @Test
    fun `scalar is the value of one field of one row`() = read {
        assertEquals(2, People.select(People.age.max()).scalar<Int>())
        assertEquals("p2", People.select(People.name).where { People.age eq 2 }.scalar<String>())
        assertTrue(People.select(People.id).where { People.age eq 2 }.scalar<Long>() > 0)
        assertNull(People.select(People.age).where { People.name eq "p3" }.scalar<Int?>())
        assertNull(People.select(People.age).where { People.name eq "p3" }.scalarOrNull<Int>())
        assertNull(People.select(People.age).where { People.name eq "nobody" }.scalarOrNull<Int>())
    }

    @Test
    fun `scalar says what is not as expected`() = read {
        assertEquals("the value was to be of Int and is NULL", message { People.select(People.age).where { People.name eq "p3" }.scalar<Int>() })
        assertEquals("the value was to be of String and is java.lang.Integer", message { People.select(People.age.max()).scalar<String>() })
        assertEquals("the query was to have one row at most and has several", message { People.select(People.age).scalar<Int?>() })
        assertEquals("the query was to have one row and has none", message { People.select(People.age).where { People.age eq 9 }.scalar<Int>() })
        val refusal = failure<IllegalArgumentException> { People.selectAll().where { People.age eq 1 }.scalar<Int>() }
        assertEquals("a scalar is the value of one field, and the query has 3", refusal.message)
    }

    @Test
    fun `empty and the first row read no more than they need`() = read {
        assertEquals(false, People.selectAll().empty())
        assertEquals(true, People.selectAll().where { People.age eq 9 }.empty())
        assertEquals("p1", People.selectAll().orderBy(People.name).firstOrNull()?.get(People.name))
    }

    @Test
    fun `forEach suspends for each row, and a failure in it ends the query`() = read {
        val seen = ArrayList<String>()
        People.selectAll().orderBy(People.name).forEach { seen += it[People.name] }
        assertEquals(listOf("p1", "p2", "p3"), seen)
        assertEquals("enough", message { People.selectAll().forEach { error("enough") } })
        assertEquals(3, People.selectAll().asFlow().toList().size)
    }

    @Test
    fun `rows become objects of a data class`() = read {
        val people = People.selectAll().orderBy(People.name).toListOf<Person>()
        assertEquals(listOf("p1" to 1, "p2" to 2, "p3" to null), people.map { it.name to it.age })
        assertEquals(people, People.selectAll().orderBy(People.name).asFlowOf<Person>().toList())
        assertEquals(Named("p1"), People.selectAll().orderBy(People.name).limit(1).toListOf<Named>().single())
    }

    @Test
    fun `a class that does not fit the fields is refused, and nothing is sent`() = read {
        People.selectAll().empty()
        val before = fixture.statements()
        val lacking = failure<IllegalArgumentException> { People.select(People.name).toListOf<Person>() }
        assertEquals("Person.id has no field of that name; the query has [name].", lacking.message)
        val twice = failure<IllegalArgumentException> { People.join(Letters, JoinType.INNER, People.id, Letters.sender).selectAll().toListOf<Keyed>() }
        assertEquals("Keyed.id may be one of 2 fields of that name; select one of them, or give them aliases.", twice.message)
        failure<IllegalArgumentException> { People.selectAll().toListOf<Map.Entry<*, *>>() }
        failure<IllegalArgumentException> { People.selectAll().toListOf<Thread>() }
        assertEquals(before, fixture.statements())
    }

    @Test
    fun `a NULL and a value of another class are refused without being shown`() = read {
        val none = failure<IllegalArgumentException> { People.selectAll().where { People.name eq "p3" }.toListOf<Aged>() }
        assertEquals("The field of age is NULL, and the parameter takes no null.", none.message)
        val other = failure<IllegalArgumentException> {
            People.select(People.age.alias("name"), People.age).where { People.age less 9 }.toListOf<Aged>()
        }
        assertEquals("The field of name is of java.lang.Integer, and the parameter takes java.lang.String.", other.message)
    }

    private suspend fun letters(count: Int): List<EntityID<Long>> {
        val (first, second) = People.selectAll().orderBy(People.name).asFlow().toList().map { it[People.id] }
        repeat(count) { i ->
            Letters.insertAndGetId {
                it[sender] = if (i % 2 == 0) first else second
                it[receiver] = if (i == 0) null else second
                it[text] = "letter $i"
            }
        }
        return listOf(first, second)
    }

    @Test
    fun `what rows refer to is loaded by one query for each reference`() = read {
        letters(10)
        val before = fixture.statements()
        val loaded = Letters.selectAll().orderBy(Letters.id).loadAlong(Letters.sender, Letters.receiver)
        assertEquals(before + 3, fixture.statements())
        assertEquals(List(10) { if (it % 2 == 0) "p1" else "p2" }, loaded.map { it.one(Letters.sender)!![People.name] })
        assertEquals(listOf(null) + List(9) { "p2" }, loaded.map { it.one(Letters.receiver)?.get(People.name) })
        assertEquals("letter 0", loaded.first()[Letters.text])
    }

    @Test
    fun `what refers to rows is loaded by one query`() = read {
        letters(10)
        val before = fixture.statements()
        val loaded = People.selectAll().orderBy(People.name).loadAlong(Letters.sender)
        assertEquals(before + 2, fixture.statements())
        assertEquals(listOf(5, 5, 0), loaded.map { it.many(Letters.sender).size })
    }

    @Test
    fun `nothing is asked for where there is nothing to load`() = read {
        People.selectAll().empty()
        val before = fixture.statements()
        assertEquals(0, Letters.selectAll().loadAlong(Letters.sender, Letters.receiver).size)
        assertEquals(before + 1, fixture.statements())
    }

    @Test
    fun `a thousand keys are loaded in parts that IRIS answers`() = read {
        People.deleteAll()
        People.batchInsert((1..1001).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "q$it" }
        val all = People.selectAll().asFlow().toList().map { it[People.id] }
        Letters.batchInsert(all, shouldReturnGeneratedValues = false) {
            this[Letters.sender] = it
            this[Letters.text] = "from ${it.value}"
        }
        val before = fixture.statements()
        val loaded = Letters.selectAll().loadAlong(Letters.sender)
        assertEquals(before + 1 + 3, fixture.statements())
        assertEquals(all.toSet(), loaded.map { it.one(Letters.sender)!![People.id] }.toSet())
    }

    @Test
    fun `a reference that cannot be loaded along is refused, and nothing is sent`() = read {
        letters(1)
        val before = fixture.statements()
        failure<IllegalArgumentException> { People.selectAll().loadAlong(People.name) }
        failure<IllegalArgumentException> { People.select(People.name).loadAlong(Letters.sender) }
        assertEquals(before, fixture.statements())
        val loaded = Letters.selectAll().loadAlong(Letters.sender).single()
        failure<IllegalArgumentException> { loaded.many(Letters.sender) }
        failure<IllegalArgumentException> { loaded.one(Letters.receiver) }
    }
}

class VocabularyOverR2dbcTest : VocabularyTest(Backend.R2DBC)

class VocabularyOverJdbcTest : VocabularyTest(Backend.JDBC)
