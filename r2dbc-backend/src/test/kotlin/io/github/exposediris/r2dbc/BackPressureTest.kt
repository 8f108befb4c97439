package io.github.exposediris.r2dbc

import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.select
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.alias
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** A server is read no faster than its rows are taken: what it has not sent does not fill the memory here. */
class BackPressureTest {
    private object Long : Table("long_texts") {
        val number = integer("number")
        val text = varchar("text", LENGTH)
    }

    private val other = Long.alias("other")

    private fun all() = Long.crossJoin(other).select(Long.number, other[Long.number], other[Long.text])

    private suspend fun FaultFixture.fill() = newSuspendedTransaction(db = db) {
        SchemaUtils.create(Long)
        Long.batchInsert(1..ROWS, shouldReturnGeneratedValues = false) {
            this[Long.number] = it
            this[Long.text] = "$it".padEnd(LENGTH, '.')
        }
    }

    @Test
    fun `while a row of a Flow is looked at, the server has to wait`() = runBlocking {
        FaultFixture(poolSize = 1).use { fixture ->
            fixture.fill()
            val before = fixture.proxy.statistics().serverBytes
            var sent = 0L
            var rows = 0
            newSuspendedTransaction(db = fixture.db) {
                all().asFlow().onEach {
                    if (rows++ == 0) {
                        delay(2_000)
                        sent = fixture.proxy.statistics().serverBytes - before
                    }
                }.collect()
            }
            assertEquals(ROWS * ROWS, rows)
            assertTrue(sent in 1..BYTES / 2, "$sent of $BYTES bytes were read")
        }
    }

    @Test
    fun `a Flow that is left lets the connection go on`() = runBlocking {
        FaultFixture(poolSize = 1).use { fixture ->
            fixture.fill()
            repeat(3) {
                val read = withTimeoutOrNull(60_000) {
                    newSuspendedTransaction(db = fixture.db) {
                        assertEquals(2, all().asFlow().take(2).toList().size)
                        Long.select(Long.number).asFlow().toList().size
                    }
                }
                assertEquals(ROWS, read)
            }
        }
    }

    private companion object {
        const val ROWS = 200
        const val LENGTH = 2_000

        /** Some ten times as many as all sockets on the way hold. */
        const val BYTES = ROWS * ROWS * LENGTH.toLong()
    }
}
