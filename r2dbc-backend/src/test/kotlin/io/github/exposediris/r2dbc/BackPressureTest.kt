package io.github.exposediris.r2dbc

import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.read
import io.github.exposediris.coroutines.select
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.withTimeoutOrNull
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.alias
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** A server is read no faster than its rows are taken: what it has not sent does not fill the memory here. */
class BackPressureTest {
    private object Texts : Table("long_texts") {
        val number = integer("number")
        val text = varchar("text", LENGTH)
    }

    private val other = Texts.alias("other")

    private fun all() = Texts.crossJoin(other).select(Texts.number, other[Texts.number], other[Texts.text])

    private suspend fun FaultFixture.fill() = newSuspendedTransaction(db = db) {
        SchemaUtils.create(Texts)
        Texts.batchInsert(1..ROWS, shouldReturnGeneratedValues = false) {
            this[Texts.number] = it
            this[Texts.text] = "$it".padEnd(LENGTH, '.')
        }
    }

    /** How many bytes the server has sent when the first row was looked at for a while. */
    private fun readMeanwhile(
        flow: () -> Flow<ResultRow>,
        run: suspend (IrisR2dbcDatabase, suspend () -> Unit) -> Unit,
    ): Long = limited {
        FaultFixture(poolSize = 1).use { fixture ->
            fixture.fill()
            val before = fixture.proxy.statistics().serverBytes
            var sent = 0L
            var rows = 0
            val look = suspend {
                flow().collect {
                    if (rows++ == 0) {
                        delay(2_000)
                        sent = fixture.proxy.statistics().serverBytes - before
                    }
                }
            }
            run(fixture.db, look)
            assertEquals(ROWS * ROWS, rows)
            sent
        }
    }

    @Test
    fun `in a transaction the server sends a few parts and keeps the others`() {
        val sent = readMeanwhile({ all().fetchSize(PART).asFlow() }) { db, look -> newSuspendedTransaction(db = db) { look() } }
        assertTrue(sent in PART * LENGTH..4 * PART * LENGTH, "$sent bytes were read")
    }

    @Test
    fun `outside of one it has to wait`() {
        val sent = readMeanwhile({ all().asFlow() }) { db, look -> db.read { look() } }
        assertTrue(sent in 1..BYTES / 2, "$sent of $BYTES bytes were read")
    }

    @Test
    fun `rows of a Flow that is left in a transaction are not read`() = limited {
        FaultFixture(poolSize = 1).use { fixture ->
            fixture.fill()
            val before = fixture.proxy.statistics().serverBytes
            newSuspendedTransaction(db = fixture.db) {
                assertEquals(2, all().fetchSize(PART).asFlow().take(2).toList().size)
                assertEquals(ROWS, Texts.select(Texts.number).asFlow().toList().size)
            }
            val sent = fixture.proxy.statistics().serverBytes - before
            assertTrue(sent in 1..4 * PART * LENGTH, "$sent bytes were read")
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
                        Texts.select(Texts.number).asFlow().toList().size
                    }
                }
                assertEquals(ROWS, read)
            }
        }
    }

    private fun <T> limited(work: suspend () -> T): T = runBlocking { withTimeout(LIMIT_MILLIS) { work() } }

    private companion object {
        const val LIMIT_MILLIS = 120_000L
        const val ROWS = 200
        const val LENGTH = 2_000
        const val PART = 20

        /** Some ten times as many as all sockets on the way hold. */
        const val BYTES = ROWS * ROWS * LENGTH.toLong()
    }
}
