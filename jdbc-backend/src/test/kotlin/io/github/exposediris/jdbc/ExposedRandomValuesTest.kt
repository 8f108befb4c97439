package io.github.exposediris.jdbc

import io.github.exposediris.core.error.InvalidValueException
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.embedded.Profile
import io.github.exposediris.testkit.ServerUnderTest
import io.github.exposediris.testkit.random.Seed
import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.asLiteral
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.isNull
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.batchInsert
import org.jetbrains.exposed.v1.jdbc.deleteAll
import org.jetbrains.exposed.v1.jdbc.insert
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.jetbrains.exposed.v1.jdbc.update
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import java.util.TimeZone

/** Random values of every column type of Exposed, in Exposed's own transactions and statements. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExposedRandomValuesTest {
    private val server = ServerUnderTest.of(Profile.CLEAN)
    private val iris = IrisJdbc.connect(server.options().withPoolSize(2))
    private val db = iris.database()
    private val random = Seed.random()
    private val kinds = KindValues(random)

    @BeforeAll
    fun create() = transaction(db) { SchemaUtils.create(Kinds) }

    @AfterAll
    fun close() {
        iris.close()
        server.close()
    }

    private fun <T> inAnyZone(work: () -> T): T {
        val before = TimeZone.getDefault()
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(ZONES[random.nextInt(ZONES.size)]))
            return transaction(db) { work() }
        } finally {
            TimeZone.setDefault(before)
        }
    }

    private fun read(): List<ResultRow> = inAnyZone { Kinds.selectAll().orderBy(Kinds.id).toList() }

    private fun assertKept(rows: List<Map<Column<Any?>, Any?>>): List<Long> {
        val read = read()
        assertEquals(rows.size, read.size)
        rows.zip(read).forEach { (row, kept) ->
            row.forEach { (column, value) -> assertEquals(exact(value), exact(kept[column])) { "${column.name}, seed ${Seed.value()}" } }
        }
        return read.map { it[Kinds.id] }
    }

    private fun exact(value: Any?): Any? = if (value is ByteArray) value.toList() else value

    private fun assertFound(column: Column<Any?>, rows: List<Map<Column<Any?>, Any?>>, ids: List<Long>) {
        val value = rows.first().getValue(column)
        val expected = ids.filterIndexed { i, _ -> KindValues.compared(rows[i].getValue(column)) == KindValues.compared(value) }
        val found = inAnyZone {
            Kinds.selectAll().where { if (value == null) column.isNull() else column eq value }.orderBy(Kinds.id).map { it[Kinds.id] }
        }
        assertEquals(expected, found) { "rows with the ${column.name} $value, seed ${Seed.value()}" }
    }

    @Test
    fun `random rows are inserted, found and updated`() {
        val rounds = maxOf(1, Integer.getInteger("testkit.values", 2000) / 40 / COMPANY)
        println("${rounds * COMPANY} random rows by Exposed's statements, seed ${Seed.value()}")
        repeat(rounds) {
            val columns = KindValues.searched.shuffled(random)
            val rows = List(COMPANY) { kinds.row() }
            rows.take(COMPANY / 2).forEach { row ->
                inAnyZone { Kinds.insert { line -> row.forEach { (column, value) -> line[column] = value } } }
            }
            inAnyZone {
                Kinds.batchInsert(rows.drop(COMPANY / 2), shouldReturnGeneratedValues = false) { row ->
                    row.forEach { (column, value) -> this[column] = value }
                }
            }
            val ids = assertKept(rows)
            columns.take(columns.size / 2).forEach { assertFound(it, rows, ids) }

            val others = List(COMPANY) { kinds.row() }
            others.forEachIndexed { i, row ->
                inAnyZone { Kinds.update({ Kinds.id eq ids[i] }) { line -> row.forEach { (column, value) -> line[column] = value } } }
            }
            assertKept(others)
            columns.drop(columns.size / 2).forEach { assertFound(it, others, ids) }
            transaction(db) { Kinds.deleteAll() }
        }
    }

    @Test
    fun `random values outside of their type are refused before anything is sent`() {
        val rounds = maxOf(10, Integer.getInteger("testkit.values", 2000) / 100)
        val before = server.statementCount()
        var tried = 0
        transaction(db) {
            repeat(rounds) {
                KindValues.all.forEach { column ->
                    kinds.outside(column)?.let {
                        assertRefused(column, it)
                        tried++
                    }
                }
            }
        }
        println("$tried values outside of Exposed's types, seed ${Seed.value()}")
        assertEquals(emptyList<String>(), server.statementsAfter(before).filter { it.contains("INSERT") || it.contains("UPDATE") })
    }

    private fun assertRefused(column: Column<Any?>, value: Any) {
        val kind = random.nextInt(4)
        val failure = runCatching {
            when (kind) {
                0 -> Kinds.insert { it[column] = value }
                1 -> Kinds.update({ Kinds.id eq 1L }) { it[column] = value }
                2 -> Kinds.batchInsert(listOf(null, value), shouldReturnGeneratedValues = false) { this[column] = it }
                else -> Kinds.insert { it.update(column, (column as ExpressionWithColumnType<Any?>).asLiteral(value)) }
            }
        }.exceptionOrNull()
        // Exposed itself refuses some, before it has a statement
        val refused = failure is InvalidValueException || failure is UnsupportedByIrisException || failure is IllegalArgumentException
        assertTrue(refused) {
            "${column.name} takes $value in a statement of kind $kind: $failure, seed ${Seed.value()}"
        }
    }

    private companion object {
        const val COMPANY = 20
        val ZONES = listOf("UTC", "America/Sao_Paulo", "Europe/Berlin", "Pacific/Kiritimati")
    }
}
