package io.github.exposediris.suspending

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.query.IrisSelect
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.select
import io.github.exposediris.r2dbc.Backend
import io.github.exposediris.r2dbc.SuspendingFixture
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.count
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.alias
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import java.io.File
import kotlin.math.ceil
import kotlin.math.sqrt

/** A Flow takes from the server what its collector takes from it, and no more is in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FlowMemoryTest internal constructor(private val backend: Backend) {
    @Test
    fun `a Flow that is left early leaves a transaction that goes on`() = onServer(side = 100) { fixture ->
        newSuspendedTransaction(db = fixture.db) {
            assertEquals(CHUNK + 1, Texts.pairs().fetchSize(CHUNK).asFlow().take(CHUNK + 1).count())
            assertEquals(10_000, Texts.pairs().asFlow().count())
        }
    }

    /** All rows together would not fit into the memory of the JVM that reads them. */
    @Test
    fun `memory is flat however many rows there are`() {
        val side = ceil(sqrt(Integer.getInteger("testkit.rows", 50_000).toDouble())).toInt()
        onServer(side) { fixture ->
            val java = File(System.getProperty("java.home"), "bin/java").path
            val reader = ProcessBuilder(
                java, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                FlowReader::class.java.name, backend.name, fixture.server.url(),
            ).redirectErrorStream(true).start()
            val said = reader.inputStream.bufferedReader().readText()
            assertEquals(0, reader.waitFor(), said)
            assertEquals((side * side).toString(), said.trim().lines().last(), said)
        }
    }

    internal fun onServer(side: Int, test: suspend (SuspendingFixture) -> Unit) = runBlocking {
        SuspendingFixture(backend = backend).use { fixture ->
            newSuspendedTransaction(db = fixture.db) {
                SchemaUtils.create(Texts)
                Texts.batchInsert((1..side).toList(), shouldReturnGeneratedValues = false) {
                    this[Texts.number] = it
                    this[Texts.text] = "x".repeat(LENGTH)
                }
            }
            test(fixture)
        }
    }

    internal object Texts : Table("flow_texts") {
        val number = integer("number")
        val text = varchar("text", LENGTH)

        /** As many rows as the square of those in the table. */
        fun pairs(): IrisSelect = crossJoin(alias("other")).select(number, text)
    }

    internal companion object {
        const val CHUNK = 100
        const val LENGTH = 2_000
    }
}

/** Reads all pairs of texts in a JVM of its own, with little memory; prints how many they were. */
internal object FlowReader {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val (backend, url) = arguments
        val rows = Backend.valueOf(backend).connect(IrisOptions.parse(url)).use { db ->
            runBlocking { newSuspendedTransaction(db = db) { FlowMemoryTest.Texts.pairs().asFlow().count() } }
        }
        println(rows)
    }
}

class FlowMemoryOverR2dbcTest : FlowMemoryTest(Backend.R2DBC)

class FlowMemoryOverJdbcTest : FlowMemoryTest(Backend.JDBC) {
    @Test
    fun `the server sends two chunks ahead of the collector at most`() = onServer(side = 100) { fixture ->
        newSuspendedTransaction(db = fixture.db) {
            val before = fixture.server.statistics().rowsSent()
            var taken = 0
            Texts.pairs().fetchSize(CHUNK).asFlow().collect {
                taken++
                val ahead = fixture.server.statistics().rowsSent() - before - taken
                assertTrue(ahead <= 2 * CHUNK, "$ahead rows were sent ahead of row $taken")
            }
            assertEquals(10_000, taken)
        }
    }
}
