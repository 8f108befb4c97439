package io.github.exposediris.suspending

import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.toList
import io.github.exposediris.r2dbc.SuspendingFixture
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.Table
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.math.BigDecimal
import java.util.Random

/** Numbers of rows that one statement inserts come back to the last bit, though its SELECTs tell no types. */
class NumbersTogetherTest {
    private object Numbers : Table("numbers_together") {
        val place = integer("place")
        val real = double("real").nullable()
        val single = float("single").nullable()
        val exact = decimal("exact", 18, 4).nullable()
        val whole = long("whole").nullable()
    }

    private data class Row(val real: Double?, val single: Float?, val exact: BigDecimal?, val whole: Long?)

    private fun random(random: Random) = Row(
        real = if (random.nextInt(10) == 0) null else finite { Double.fromBits(random.nextLong()) },
        single = if (random.nextInt(10) == 0) null else finite { Float.fromBits(random.nextInt()).toDouble() }.toFloat(),
        exact = if (random.nextInt(10) == 0) null else BigDecimal.valueOf(random.nextLong() / 10, 4),
        whole = if (random.nextInt(10) == 0) null else random.nextLong() / 2,
    )

    private fun finite(next: () -> Double): Double = generateSequence(next).first { it.isFinite() && it != 0.0 }

    @Test
    fun `to the last bit`() = runBlocking {
        SuspendingFixture().use { fixture ->
            val seed = System.nanoTime()
            val random = Random(seed)
            val edges = listOf(
                Row(null, null, null, null), Row(Double.MIN_VALUE, Float.MIN_VALUE, BigDecimal("0.0001"), 1), Row(1e300, 1e30f, null, -1),
                Row(Double.MAX_VALUE, Float.MAX_VALUE, BigDecimal("-1.5000"), null), Row(0.1 + 0.2, 0.1f, BigDecimal("0.1000"), 0),
            )
            val rows = edges + List(2_000) { random(random) }
            newSuspendedTransaction(db = fixture.db) { SchemaUtils.create(Numbers) }
            newSuspendedTransaction(db = fixture.db) {
                Numbers.batchInsert(rows.withIndex(), shouldReturnGeneratedValues = false) { (at, row) ->
                    this[Numbers.place] = at
                    this[Numbers.real] = row.real
                    this[Numbers.single] = row.single
                    this[Numbers.exact] = row.exact
                    this[Numbers.whole] = row.whole
                }
            }
            assertTrue(fixture.sent().any { "UNION ALL" in it }, "the rows went one by one")
            val read = newSuspendedTransaction(db = fixture.db) {
                Numbers.selectAll().orderBy(Numbers.place).toList()
                    .map { Row(it[Numbers.real], it[Numbers.single], it[Numbers.exact], it[Numbers.whole]) }
            }
            assertEquals(rows, read, "seed $seed")
        }
    }
}
