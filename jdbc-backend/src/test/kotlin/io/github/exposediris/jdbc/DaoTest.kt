package io.github.exposediris.jdbc

import io.github.exposediris.core.error.ForeignKeyViolationException
import io.github.exposediris.core.error.OptimisticLockException
import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.core.table.RowVersionColumnType
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.jdbc.dao.VersionedEntity
import java.util.UUID
import java.util.concurrent.CompletableFuture
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.dao.id.EntityID
import org.jetbrains.exposed.v1.core.dao.id.IntIdTable
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.core.dao.id.java.UUIDTable
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.like
import org.jetbrains.exposed.v1.dao.EntityChangeType
import org.jetbrains.exposed.v1.dao.EntityClass
import org.jetbrains.exposed.v1.dao.EntityHook
import org.jetbrains.exposed.v1.dao.IntEntity
import org.jetbrains.exposed.v1.dao.IntEntityClass
import org.jetbrains.exposed.v1.dao.LongEntity
import org.jetbrains.exposed.v1.dao.LongEntityClass
import org.jetbrains.exposed.v1.dao.entityCache
import org.jetbrains.exposed.v1.dao.flushCache
import org.jetbrains.exposed.v1.dao.java.UUIDEntity
import org.jetbrains.exposed.v1.dao.java.UUIDEntityClass
import org.jetbrains.exposed.v1.dao.load
import org.jetbrains.exposed.v1.dao.with
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.SizedCollection
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotSame
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

/** The entities of exposed-dao on IRIS, with keys of each kind. */
class DaoTest {
    private object Cities : IntIdTable("dao_cities") {
        val name = varchar("name", 60).uniqueIndex()
    }

    private object People : LongIdTable("dao_people") {
        val name = varchar("name", 60)
        val city = reference("city", Cities)
        val mentor = optReference("mentor", People)
    }

    private object Groups : UUIDTable("dao_groups") {
        val title = varchar("title", 60)
    }

    private object Members : Table("dao_members") {
        val person = reference("person", People)
        val group = reference("grp", Groups)
        override val primaryKey = PrimaryKey(person, group)
    }

    class City(id: EntityID<Int>) : IntEntity(id) {
        companion object : IntEntityClass<City>(Cities)

        var name by Cities.name
        val people by Person referrersOn People.city
    }

    class Person(id: EntityID<Long>) : LongEntity(id) {
        companion object : LongEntityClass<Person>(People)

        var name by People.name
        var city by City referencedOn People.city
        var mentor by Person optionalReferencedOn People.mentor
        val pupils by Person optionalReferrersOn People.mentor
        var groups by Group via Members
    }

    class Group(id: EntityID<UUID>) : UUIDEntity(id) {
        companion object : UUIDEntityClass<Group>(Groups)

        var title by Groups.title
        var people by Person via Members
    }

    private object Shelves : LongIdTable("dao_shelves") {
        val label = varchar("label", 20)
        val width = integer("width").default(1)
        val version = RowVersionColumnType.column(this, "version")
    }

    class Shelf(id: EntityID<Long>) : VersionedEntity<Long>(id, Shelves.version) {
        companion object : EntityClass<Long, Shelf>(Shelves)

        var label by Shelves.label
        var width by Shelves.width
    }

    private val server = EmbeddedIris.start()
    private val iris = IrisJdbc.connect(server.url())
    private val tables = arrayOf<Table>(Cities, People, Groups, Members, Shelves)

    private fun <T> inTransaction(work: JdbcTransaction.() -> T): T = transaction(iris.database()) { work() }

    @BeforeEach
    fun create() = inTransaction { SchemaUtils.create(*tables) }

    @AfterEach
    fun close() {
        iris.close()
        server.close()
    }

    /** How many statements the work took. */
    private fun JdbcTransaction.statements(work: () -> Unit): Int {
        val before = statementCount
        work()
        return statementCount - before
    }

    private fun threePeople() = inTransaction {
        val paris = City.new { name = "Paris" }
        val rome = City.new { name = "Rome" }
        val ada = Person.new { name = "Ada"; city = paris }
        Person.new { name = "Bob"; city = paris; mentor = ada }
        Person.new { name = "Cid"; city = rome; mentor = ada }
    }

    private fun elsewhere(work: JdbcTransaction.() -> Unit) = CompletableFuture.runAsync { inTransaction(work) }.join()

    @Test
    fun `a versioned entity is written as often as it is changed`() {
        val key = inTransaction { Shelf.new { label = "new" }.id.value }
        inTransaction {
            val shelf = Shelf[key]
            for (text in listOf("a", "b")) {
                shelf.label = text
                shelf.width += 1
                assertEquals(true, shelf.flush())
                assertSame(shelf, Shelf[key])
            }
            shelf.label = "c"
        }
        assertEquals("c" to 3, inTransaction { Shelf[key].let { it.label to it.width } })
    }

    @Test
    fun `a versioned entity that was changed meanwhile is not written`() {
        val key = inTransaction { Shelf.new { label = "new" }.id.value }
        val stale = assertThrows(OptimisticLockException::class.java) {
            inTransaction {
                val mine = Shelf[key]
                elsewhere { Shelf[key].label = "theirs" }
                mine.label = "mine"
            }
        }
        assertEquals(
            "No row of table dao_shelves has the version that was read: another transaction changed or deleted it. Read it again and " +
                "repeat the work.",
            stale.message,
        )
        assertEquals("theirs", inTransaction { Shelf[key].label })
    }

    @Test
    fun `a versioned entity that was refreshed is written`() {
        val key = inTransaction { Shelf.new { label = "new" }.id.value }
        inTransaction {
            val mine = Shelf[key]
            elsewhere { Shelf[key].width = 7 }
            mine.refresh()
            mine.label = "mine"
        }
        assertEquals("mine" to 7, inTransaction { Shelf[key].let { it.label to it.width } })
    }

    @Test
    fun `changes of several versioned entities are told to hooks, each once`() {
        val keys = inTransaction { listOf("a", "b").map { text -> Shelf.new { label = text }.id.value } }
        val told = mutableListOf<Any>()
        val hook = EntityHook.subscribe { told += it.changeType to it.entityId.value }
        try {
            inTransaction { keys.forEach { Shelf[it].label = "changed" } }
        } finally {
            EntityHook.unsubscribe(hook)
        }
        assertEquals(keys.map { EntityChangeType.Updated to it }, told)
    }

    @Test
    fun `a new entity has the key that the server generated`() {
        val id = inTransaction { City.new { name = "Paris" }.id.value }
        assertEquals("Paris", inTransaction { City[id].name })
    }

    @Test
    fun `a new entity may be given its key by the program`() {
        val id = UUID.fromString("00000000-0000-4000-8000-000000000001")
        inTransaction { Group.new(id) { title = "Readers" } }
        assertEquals("Readers", inTransaction { Group[id].title })
    }

    @Test
    fun `a key of a UUID table is made by the program`() {
        val id = inTransaction { Group.new { title = "Readers" }.id.value }
        assertEquals(id, inTransaction { Group.all().single().id.value })
    }

    @Test
    fun `an entity that is not there is null, or an exception`() = inTransaction {
        assertNull(City.findById(4711))
        assertThrows(Exception::class.java) { City[4711] }
        Unit
    }

    @Test
    fun `entities are found by a condition, ordered and counted`() {
        threePeople()
        inTransaction {
            assertEquals(listOf("Bob"), Person.find { People.name like "B%" }.map { it.name })
            assertEquals(3, Person.count())
            assertEquals(listOf("Cid", "Bob"), Person.all().sortedByDescending { it.name }.take(2).map { it.name })
            val second = Person.all().orderBy(People.name to org.jetbrains.exposed.v1.core.SortOrder.ASC).limit(1).offset(1)
            assertEquals(listOf("Bob"), second.map { it.name })
        }
    }

    @Test
    fun `a change is written once, when the transaction ends or asks`() {
        threePeople()
        inTransaction {
            val ada = Person.find { People.name eq "Ada" }.single()
            assertEquals(0, statements { ada.name = "A."; ada.name = "Ada L." })
            assertEquals(1, statements { flushCache() })
            ada.name = "Augusta"
        }
        assertEquals(listOf("Augusta", "Bob", "Cid"), inTransaction { Person.all().map { it.name }.sorted() })
    }

    @Test
    fun `an entity is read once a transaction`() {
        threePeople()
        val first = inTransaction {
            val ada = Person.find { People.name eq "Ada" }.single()
            assertEquals(0, statements { assertSame(ada, Person.findById(ada.id)) })
            ada
        }
        inTransaction { assertNotSame(first, Person.findById(first.id)) }
    }

    @Test
    fun `an entity is read again when its cache is cleared`() {
        threePeople()
        inTransaction {
            val ada = Person.find { People.name eq "Ada" }.single()
            exec("UPDATE dao_people SET name = 'Augusta' WHERE name = 'Ada'")
            entityCache.clear()
            assertEquals("Augusta", Person[ada.id].name)
        }
    }

    @Test
    fun `references lead both ways`() {
        threePeople()
        inTransaction {
            val bob = Person.find { People.name eq "Bob" }.single()
            assertEquals("Paris", bob.city.name)
            assertEquals("Ada", bob.mentor?.name)
            assertNull(bob.mentor?.mentor)
            assertEquals(listOf("Bob", "Cid"), bob.mentor!!.pupils.map { it.name }.sorted())
            assertEquals(listOf("Ada", "Bob"), bob.city.people.map { it.name }.sorted())
        }
    }

    @Test
    fun `an optional reference is set to nothing`() {
        threePeople()
        inTransaction { Person.find { People.name eq "Bob" }.single().mentor = null }
        assertNull(inTransaction { Person.find { People.name eq "Bob" }.single().mentor })
    }

    @Test
    fun `many are linked to many`() {
        threePeople()
        inTransaction {
            val readers = Group.new { title = "Readers" }
            readers.people = SizedCollection(Person.find { People.name like "%d%" }.toList())
        }
        inTransaction {
            assertEquals(listOf("Ada", "Cid"), Group.all().single().people.map { it.name }.sorted())
            val ada = Person.find { People.name eq "Ada" }.single()
            assertEquals(listOf("Readers"), ada.groups.map { it.title })
            ada.groups = SizedCollection()
        }
        assertEquals(listOf("Cid"), inTransaction { Group.all().single().people.map { it.name } })
    }

    @Test
    fun `references are read one by one, or all at once when asked`() {
        threePeople()
        inTransaction { assertEquals(3, statements { Person.all().forEach { it.city.name } }) }
        inTransaction { assertEquals(2, statements { Person.all().with(Person::city).forEach { it.city.name } }) }
    }

    @Test
    fun `referrers are read all at once when asked`() {
        threePeople()
        inTransaction {
            val counted = statements { assertEquals(3, City.all().with(City::people).sumOf { it.people.count().toInt() }) }
            assertEquals(2, counted)
        }
    }

    @Test
    fun `one entity loads its references`() {
        threePeople()
        inTransaction {
            val bob = Person.find { People.name eq "Bob" }.single().load(Person::city, Person::mentor)
            assertEquals(0, statements { bob.city.name; bob.mentor?.name })
        }
    }

    @Test
    fun `links of many to many are read all at once when asked`() {
        threePeople()
        inTransaction {
            listOf("Readers", "Writers").forEach { text -> Group.new { title = text }.people = SizedCollection(Person.all().toList()) }
        }
        inTransaction { assertEquals(2, statements { Person.all().with(Person::groups).forEach { assertEquals(2, it.groups.count()) } }) }
    }

    @Test
    fun `an entity is deleted`() {
        threePeople()
        inTransaction { Person.find { People.name eq "Cid" }.single().delete() }
        assertEquals(listOf("Ada", "Bob"), inTransaction { Person.all().map { it.name }.sorted() })
    }

    @Test
    fun `an entity that others refer to is not deleted`() {
        threePeople()
        assertThrows(ForeignKeyViolationException::class.java) {
            irisErrors { inTransaction { Person.find { People.name eq "Ada" }.single().delete() } }
        }
    }

    @Test
    fun `a unique value written twice is told when it is flushed`() {
        threePeople()
        assertThrows(UniqueViolationException::class.java) { irisErrors { inTransaction { City.new { name = "PARIS" } } } }
    }

    @Test
    fun `what a transaction undoes is not in the next one's cache`() {
        threePeople()
        inTransaction {
            Person.find { People.name eq "Ada" }.single().name = "Augusta"
            rollback()
            assertEquals("Ada", Person.find { People.name eq "Ada" }.single().name)
        }
    }
}
