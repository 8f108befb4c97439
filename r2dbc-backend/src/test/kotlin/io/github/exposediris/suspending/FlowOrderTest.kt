package io.github.exposediris.suspending

import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.r2dbc.Backend
import io.github.exposediris.r2dbc.SuspendingFixture
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.SortOrder
import org.jetbrains.exposed.v1.core.Table
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import kotlin.random.Random

/**
 * All rows of a Flow come, in the order of the query, while its collector asks for more from another thread than the one they come on. Of
 * Flows whose driver was asked there, 40 in 10,000 had rows out of order: the full counts find that, and `ExchangeTest` at once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FlowOrderTest internal constructor(private val backend: Backend) {
    private val flows = Integer.getInteger("testkit.storm", 500) / 10
    private val random = Random(Integer.getInteger("testkit.seed", 1))

    @Test
    fun `rows are whole and in order however they are asked for`() = runBlocking(Dispatchers.Default) {
        SuspendingFixture(backend = backend).use { fixture ->
            val all = (1..ROWS).toList()
            newSuspendedTransaction(db = fixture.db) {
                SchemaUtils.create(Numbers)
                Numbers.batchInsert(all, shouldReturnGeneratedValues = false) { this[Numbers.number] = it }
            }
            repeat(flows) { assertEquals(all, newSuspendedTransaction(db = fixture.db) { slowly() }) }
        }
    }

    private suspend fun slowly(): List<Int> =
        Numbers.selectAll().orderBy(Numbers.number, SortOrder.ASC).fetchSize(CHUNK).asFlow().map { row ->
            if (random.nextInt(CHUNK) == 0) busy(random.nextLong(20_000))
            row[Numbers.number]
        }.toList()

    private fun busy(nanos: Long) {
        val start = System.nanoTime()
        while (System.nanoTime() - start < nanos) Thread.onSpinWait()
    }

    private object Numbers : Table("flow_numbers") {
        val number = integer("number")
    }

    private companion object {
        const val ROWS = 1_000
        const val CHUNK = 8
    }
}

class FlowOrderOverR2dbcTest : FlowOrderTest(Backend.R2DBC)

class FlowOrderOverJdbcTest : FlowOrderTest(Backend.JDBC)
