package io.github.exposediris.r2dbc

import io.github.exposediris.core.query.Conditions.eq
import io.github.exposediris.core.query.IrisSelect
import io.github.exposediris.core.statement.Delete
import io.github.exposediris.core.statement.Insert
import io.github.exposediris.core.statement.Update
import org.jetbrains.exposed.v1.core.ResultRow
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import reactor.core.publisher.Mono

class ReactiveTransactionTest {
    private val fixture = SuspendingFixture()
    private val db = fixture.db as IrisR2dbcDatabase

    @AfterEach
    fun close() = fixture.close()

    private fun person(name: String) = Insert.into(People).set(People.name, name)

    private fun names(): List<String> =
        db.inTransaction { tx -> tx.fetch(IrisSelect.from(People).orderBy(People.name)).map { it[People.name] }.collectList() }
            .block()!!

    @Test
    fun `nothing happens before somebody subscribes`() {
        val insert: Mono<ResultRow> = db.inTransaction { it.insert(person("Ada")) }
        assertEquals(emptyList<String>(), names())
        insert.block()
        assertEquals(listOf("Ada"), names())
    }

    @Test
    fun `every subscription is a transaction of its own`() {
        val count = db.inTransaction { tx -> tx.fetch(IrisSelect.from(People)).count() }
        assertEquals(0, count.block())
        db.inTransaction { it.insert(person("Ada")) }.block()
        assertEquals(1, count.block())
    }

    @Test
    fun `a failure undoes the steps before it`() {
        val failing: Mono<ResultRow> = db.inTransaction { tx -> tx.insert(person("Ada")).then(tx.insert(person("Ada"))) }
        assertThrows(RuntimeException::class.java) { failing.block() }
        assertEquals(emptyList<String>(), names())
    }

    @Test
    fun `the steps see one another`() {
        val steps = db.inTransaction { tx ->
            tx.insert(person("Ada"))
                .then(tx.update(Update.of(People).set(People.age, 36).where(eq(People.name, "Ada"))))
                .then(tx.delete(Delete.from(People, eq(People.name, "Ada"))))
        }
        assertEquals(1, steps.block())
    }

    @Test
    fun `in autoCommit each step commits by itself`() {
        val failing = db.autoCommit { tx -> tx.insert(person("Ada")).then(tx.insert(person("Ada"))) }
        assertThrows(RuntimeException::class.java) { failing.block() }
        assertEquals(listOf("Ada"), names())
    }

    @Test
    fun `an empty result commits`() {
        db.inTransaction { tx -> tx.insert(person("Ada")).then() }.block()
        assertEquals(listOf("Ada"), names())
    }
}
