package io.github.exposediris.jdbc

import io.github.exposediris.core.error.InvalidValueException
import io.github.exposediris.core.server.UnsafeServer
import io.github.exposediris.embedded.Profile
import io.github.exposediris.testkit.ServerUnderTest
import io.github.exposediris.testkit.random.HostileTexts
import io.github.exposediris.testkit.random.LikeModel
import io.github.exposediris.testkit.random.Seed
import org.jetbrains.exposed.v1.core.LikePattern
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.inList
import org.jetbrains.exposed.v1.core.like
import org.jetbrains.exposed.v1.core.stringLiteral
import org.jetbrains.exposed.v1.jdbc.Database
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.deleteAll
import org.jetbrains.exposed.v1.jdbc.deleteWhere
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.jetbrains.exposed.v1.jdbc.update
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

/** No text changes what Exposed's own conditions and statements do, patterns and literals among them, whatever the server. */
class ExposedInjectionTest {
    private object Texts : Table("contract_texts") {
        val key = integer("key_of")
        val text = varchar("text_of", 400)
        override val primaryKey = PrimaryKey(key)
    }

    private object Sentinel : Table("contract_sentinel") {
        val key = integer("key_of")
        override val primaryKey = PrimaryKey(key)
    }

    private fun on(profile: Profile, connect: (ServerUnderTest) -> IrisJdbcDatabase) = ServerUnderTest.of(profile).use { server ->
        connect(server).use { iris ->
            transaction(iris.database()) { SchemaUtils.create(Texts, Sentinel) }
            transaction(iris.database()) { Sentinel.insert { it[key] = 1 } }
            noTextChangesAnything(iris.database())
        }
    }

    private fun noTextChangesAnything(db: Database) {
        val texts = maxOf(20, Integer.getInteger("testkit.values", 2000) / 400)
        println("$texts hostile texts by Exposed's statements, seed ${Seed.value()}")
        val hostile = HostileTexts(Seed.random())
        repeat(texts) {
            val text = hostile.textWithNul()
            transaction(db) {
                if (text.contains('\u0000')) refused(text) else executed(text)
                assertEquals(listOf(1), Sentinel.selectAll().map { it[Sentinel.key] }) { "after $text, seed ${Seed.value()}" }
            }
        }
    }

    private fun refused(text: String) {
        val literal = runCatching { Texts.selectAll().where { Texts.text eq stringLiteral(text) }.toList() }
        assertEquals(InvalidValueException::class, literal.exceptionOrNull()!!::class)
        listOf<() -> Any>(
            { Texts.insert { put(it, 1, text) } },
            { Texts.update({ Texts.text eq text }) { it[key] = 2 } },
            { Texts.update { it[Texts.text] = text } },
            { Texts.deleteWhere { Texts.text eq text } },
            { Texts.selectAll().where { Texts.text like LikePattern.ofLiteral(text) }.toList() },
            { Texts.selectAll().where { Texts.text inList listOf("a", text) }.toList() },
        ).forEach { statement -> assertThrows(InvalidValueException::class.java, { statement() }) { text } }
        assertEquals(0, Texts.selectAll().count())
    }

    private fun put(row: org.jetbrains.exposed.v1.core.statements.UpdateBuilder<*>, key: Int, text: String) {
        row[Texts.key] = key
        row[Texts.text] = text
    }

    private fun executed(text: String) {
        val rows = listOf(text, "$text!", "!$text", "x").mapIndexed { key, value -> key to value }.toMap().toMutableMap()
        rows.forEach { (key, value) -> Texts.insert { put(it, key, value) } }
        found(rows, text) { Texts.text eq text } by { LikeModel.isSame(it, text) }
        found(rows, text) { Texts.text inList listOf(text, "x") } by { LikeModel.isSame(it, text) || it == "x" }
        found(rows, text) { Texts.text like text } by { LikeModel.matches(it, text) }
        found(rows, text) { Texts.text like LikePattern.ofLiteral(text) } by { LikeModel.isSame(it, text) }
        found(rows, text) { Texts.text like LikePattern.ofLiteral(text) + "%" } by { it == text || it == "$text!" || same(it, text) }
        if (LINE_BREAKS.none { it in text }) {
            found(rows, text) { Texts.text eq stringLiteral(text) } by { LikeModel.isSame(it, text) }
        }
        Texts.update({ Texts.text like LikePattern.ofLiteral(text) + "!" }) { it[Texts.text] = "?$text" }
        rows.replaceAll { _, value -> if (LikeModel.isSame(value, "$text!")) "?$text" else value }
        found(rows, text) { Op.TRUE } by { true }
        Texts.deleteWhere { Texts.text eq text }
        rows.values.removeIf { LikeModel.isSame(it, text) }
        assertEquals(rows, Texts.selectAll().associate { it[Texts.key] to it[Texts.text] }) { text }
        Texts.deleteAll()
    }

    private fun same(value: String, text: String) = LikeModel.folded(value).startsWith(LikeModel.folded(text))

    private class Found(val rows: Map<Int, String>, val keys: List<Int>, val text: String) {
        infix fun by(expected: (String) -> Boolean) =
            assertEquals(rows.filterValues(expected).keys.toList(), keys) { "found by $text, seed ${Seed.value()}" }
    }

    private fun found(rows: Map<Int, String>, text: String, condition: () -> Op<Boolean>) =
        Found(rows, Texts.selectAll().where { condition() }.orderBy(Texts.key).map { it[Texts.key] }, text)

    private fun allowed(server: ServerUnderTest) =
        IrisJdbc.connect(server.options().withPoolSize(1).withUnsafeServer(UnsafeServer.ALLOW))

    @Test
    fun `on EmbeddedIris`() = on(Profile.CLEAN) { IrisJdbc.connect(it.options()) }

    @Test
    fun `by InterSystems' driver, simulated`() = on(Profile.CLEAN) {
        (NativeContractTest().connect(it.options()) as JdbcContractTest.Backend).db()
    }

    @Test
    fun `on iris-pgwire, embedded`() = on(Profile.PGWIRE_1_0_EMBEDDED, ::allowed)

    @Test
    fun `on iris-pgwire, external`() = on(Profile.PGWIRE_1_0_EXTERNAL, ::allowed)

    private companion object {
        val LINE_BREAKS = listOf("\n", "\r", "\\n", "\\r")
    }
}
