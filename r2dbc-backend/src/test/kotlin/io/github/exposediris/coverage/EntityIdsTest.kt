package io.github.exposediris.coverage

import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.and
import org.jetbrains.exposed.v1.core.between
import org.jetbrains.exposed.v1.core.dao.id.CompositeID
import org.jetbrains.exposed.v1.core.dao.id.CompositeIdTable
import org.jetbrains.exposed.v1.core.dao.id.EntityID
import org.jetbrains.exposed.v1.core.dao.id.IdTable
import org.jetbrains.exposed.v1.core.dao.id.IntIdTable
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.greater
import org.jetbrains.exposed.v1.core.greaterEq
import org.jetbrains.exposed.v1.core.idParam
import org.jetbrains.exposed.v1.core.inList
import org.jetbrains.exposed.v1.core.intLiteral
import org.jetbrains.exposed.v1.core.isDistinctFrom
import org.jetbrains.exposed.v1.core.isNotDistinctFrom
import org.jetbrains.exposed.v1.core.isNotNull
import org.jetbrains.exposed.v1.core.isNull
import org.jetbrains.exposed.v1.core.less
import org.jetbrains.exposed.v1.core.lessEq
import org.jetbrains.exposed.v1.core.like
import org.jetbrains.exposed.v1.core.mod
import org.jetbrains.exposed.v1.core.neq
import org.jetbrains.exposed.v1.core.notInList
import org.jetbrains.exposed.v1.core.notLike
import org.jetbrains.exposed.v1.core.rem
import org.jetbrains.exposed.v1.core.stringLiteral
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.insertAndGetId
import org.jetbrains.exposed.v1.jdbc.select
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.update
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance

/** Conditions on keys, which have functions of their own in Exposed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntityIdsTest {
    private object Items : IntIdTable("items") {
        val parent = optReference("parent", this)
    }

    private object Codes : IdTable<String>("codes") {
        override val id: Column<EntityID<String>> = varchar("id", 10).entityId()
        override val primaryKey = PrimaryKey(id)
    }

    private object Places : CompositeIdTable("places") {
        val shelf = integer("shelf").entityId()
        val level = integer("level").entityId()
        override val primaryKey = PrimaryKey(shelf, level)
    }

    private lateinit var server: OneServer

    @BeforeAll
    fun fill() {
        server = OneServer(Items, Codes, Places)
        server.transaction {
            val first = Items.insertAndGetId { }
            repeat(2) { Items.insert { row -> row[parent] = first } }
            Codes.insert { it[id] = "alpha" }
            Codes.insert { it[id] = stringLiteral("beta") }
            listOf(1 to 1, 1 to 2, 2 to 1).forEach { (s, l) -> Places.insert { it[shelf] = s; it[level] = l } }
        }
    }

    @AfterAll
    fun close() = server.close()

    private fun items(condition: () -> Op<Boolean>): List<Int> =
        server.transaction { Items.selectAll().where(condition()).orderBy(Items.id).map { it[Items.id].value } }

    private fun codes(condition: () -> Op<Boolean>): List<String> =
        server.transaction { Codes.selectAll().where(condition()).orderBy(Codes.id).map { it[Codes.id].value } }

    private fun places(condition: () -> Op<Boolean>): List<Int> = server.transaction {
        Places.selectAll().where(condition()).orderBy(Places.shelf).orderBy(Places.level)
            .map { it[Places.shelf].value * 10 + it[Places.level].value }
    }

    private fun place(shelf: Int, level: Int) = CompositeID {
        it[Places.shelf] = shelf
        it[Places.level] = level
    }

    @Test
    fun `a key compares with a value`() {
        assertEquals(listOf(2), items { Items.id eq 2 })
        assertEquals(listOf(1, 3), items { Items.id neq 2 })
        assertEquals(listOf(1), items { Items.id less 2 })
        assertEquals(listOf(1, 2), items { Items.id lessEq 2 })
        assertEquals(listOf(3), items { Items.id greater 2 })
        assertEquals(listOf(2, 3), items { Items.id greaterEq 2 })
        assertEquals(listOf(2, 3), items { Items.id.between(2, 3) })
        assertEquals(listOf(2), items { Items.id isNotDistinctFrom 2 })
        assertEquals(listOf(1, 3), items { Items.id isDistinctFrom 2 })
        assertEquals(listOf(1, 3), items { Items.id inList listOf(1, 3) })
        assertEquals(listOf(2), items { Items.id notInList listOf(1, 3) })
    }

    @Test
    fun `a key compares with an expression and with a key`() {
        assertEquals(listOf(2), items { Items.id eq intLiteral(2) })
        assertEquals(emptyList<Int>(), items { Items.id eq Items.parent })
        assertEquals(listOf(2, 3), items { Items.id neq Items.parent })
        assertEquals(emptyList<Int>(), items { Items.id less Items.id })
        assertEquals(listOf(1, 2, 3), items { Items.id lessEq Items.id })
        assertEquals(emptyList<Int>(), items { Items.id greater Items.id })
        assertEquals(listOf(1, 2, 3), items { Items.id greaterEq Items.id })
        assertEquals(listOf(2), items { Items.id eq idParam(EntityID(2, Items), Items.id) })
    }

    @Test
    fun `a reference may be NULL`() {
        assertEquals(listOf(1), items { Items.parent.isNull() })
        assertEquals(listOf(2, 3), items { Items.parent.isNotNull() })
        assertEquals(listOf(2, 3), items { Items.parent eq 1 })
    }

    @Test
    fun `a key has a rest`() {
        assertEquals(listOf(1, 3), items { (Items.id % 2) eq 1 })
        assertEquals(listOf(1, 3), items { (Items.id % intLiteral(2)) eq 1 })
        assertEquals(listOf(2), items { (intLiteral(7) % Items.id) eq 1 and (Items.id neq 3) })
        assertEquals(listOf(1, 3), items { (Items.id mod 2) eq 1 })
        assertEquals(listOf(1, 3), items { (Items.id mod intLiteral(2)) eq 1 })
        assertEquals(listOf(2), items { (intLiteral(7) mod Items.id) eq 1 and (Items.id neq 3) })
    }

    @Test
    fun `a key of text is like a pattern`() {
        assertEquals(listOf("alpha"), codes { Codes.id like "al%" })
        assertEquals(listOf("alpha"), codes { Codes.id like stringLiteral("al%") })
        assertEquals(listOf("beta"), codes { Codes.id notLike "al%" })
        assertEquals(listOf("beta"), codes { Codes.id notLike stringLiteral("al%") })
    }

    @Test
    fun `a key of two columns compares as a whole`() {
        assertEquals(listOf(12), places { Places.id eq place(1, 2) })
        assertEquals(listOf(11, 21), places { Places.id inList listOf(place(1, 1), place(2, 1)) })
        assertEquals(listOf(12), places { Places.id notInList listOf(place(1, 1), place(2, 1)) })
        assertEquals(listOf(11, 21), places { listOf(Places.shelf, Places.level) inList listOf(place(1, 1), place(2, 1)) })
        assertEquals(listOf(12), places { listOf(Places.shelf, Places.level) notInList listOf(place(1, 1), place(2, 1)) })
    }

    @Test
    fun `a reference is set by a value, an expression or a key`() {
        OneServer(Items).use { other ->
            other.transaction {
                val first = Items.insertAndGetId { }
                Items.insert { it[parent] = first }
                Items.insert { it[parent] = 1 }
                Items.update({ Items.parent eq 1 }) { it[parent] = Items.parent }
                assertEquals(2, Items.selectAll().where { Items.parent eq 1 }.toList().size)
            }
        }
    }

    @Suppress("UNCHECKED_CAST")
    @Test
    fun `a key of two columns is inserted and read as a whole`() {
        val found = server.transaction { Places.select(Places.id).where(Places.id eq place(2, 1)).single()[Places.id].value }
        assertEquals(2, found[Places.shelf].value)
        assertEquals(true, Places.level in found)
        val built = CompositeID {
            it[Places.shelf] = EntityID(1, Places.shelf.table as IdTable<Int>)
            it[Items.parent] = 3
        }
        assertEquals(3, built[Items.parent as Column<EntityID<Int>>].value)
    }
}
