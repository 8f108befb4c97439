package io.github.exposediris.suspending

import io.github.exposediris.core.error.UniqueViolationException
import io.github.exposediris.coroutines.SchemaUtils
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.insertAndGetId
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.toList
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.jdbc.IrisJdbc
import io.github.exposediris.r2dbc.opensOnlyWhatIsAskedFor
import io.github.exposediris.testkit.fault.Damage
import io.github.exposediris.testkit.fault.FaultProxy
import io.github.exposediris.testkit.fault.Moment
import io.github.exposediris.testkit.fault.Side
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.DatabaseConfig
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.javatime.date
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import java.time.LocalDate
import java.util.concurrent.atomic.AtomicInteger

/** Rows of suspending transactions over JDBC go out together, as those of blocking ones do. */
class RowsOverJdbcTest {
    private object Visits : LongIdTable("suspending_visits") {
        val day = date("visit_day").uniqueIndex()
    }

    private val server = EmbeddedIris.start()
    private val proxy = FaultProxy.to(server)
    private val database = IrisJdbc.connect(proxy.options().withPoolSize(1), DatabaseConfig(), ::opensOnlyWhatIsAskedFor)
    private val db = database.suspending()

    /** Messages after which the driver waits for all answers. */
    private val roundTrips = AtomicInteger()

    @BeforeEach
    fun prepare(): Unit = runBlocking {
        newSuspendedTransaction(db = db) {
            SchemaUtils.create(Visits)
            insert(1..1)
        }
        proxy.always(Moment.message(Side.CLIENT, 'S'), Damage.corrupt { bytes -> bytes.also { roundTrips.incrementAndGet() } })
    }

    @AfterEach
    fun close() {
        database.close()
        proxy.close()
        server.close()
    }

    private suspend fun insert(days: IntRange, keys: Boolean = true) =
        Visits.batchInsert(days, shouldReturnGeneratedValues = keys) { this[Visits.day] = FIRST.plusDays(it.toLong()) }

    private suspend fun transaction(work: suspend () -> Unit): Int {
        val before = roundTrips.get()
        newSuspendedTransaction(db = db) { work() }
        return roundTrips.get() - before
    }

    private suspend fun stored(): List<Pair<Long, LocalDate>> = newSuspendedTransaction(db = db) {
        Visits.selectAll().orderBy(Visits.day).toList().map { it[Visits.id].value to it[Visits.day] }
    }

    @Test
    fun `a hundred rows and their keys take four round trips, and COMMIT one`() = runBlocking {
        assertEquals(4 + 1, transaction { insert(101..200) })
        val rows = stored().drop(1)
        assertEquals((101L..200L).map { FIRST.plusDays(it) }, rows.map { it.second })
        assertEquals((rows[0].first..rows[0].first + 99).toList(), rows.map { it.first })
    }

    @Test
    fun `rows that cannot be one statement go out together`() = runBlocking {
        transaction { insert(101..102, keys = false) }
        assertEquals(1 + 1, transaction { insert(201..300, keys = false) })
        assertEquals(103, stored().size)
    }

    @Test
    fun `a row and its key take one round trip`() = runBlocking {
        transaction { Visits.insertAndGetId { it[day] = FIRST.plusDays(9) } }
        assertEquals(1 + 1, transaction { assertEquals(3L, Visits.insertAndGetId { it[day] = FIRST.plusDays(10) }.value) })
    }

    @Test
    fun `parts behind one that is refused are not sent`() = runBlocking {
        val before = roundTrips.get()
        assertEquals(UniqueViolationException::class.java, runCatching { transaction { insert(0..100) } }.exceptionOrNull()?.javaClass)
        assertEquals(1 + 1, roundTrips.get() - before) // the first part, and ROLLBACK
    }

    @Test
    fun `a row that is refused is told, and leaves nothing of its batch`() = runBlocking {
        for (keys in listOf(true, false)) {
            val failure = runCatching { transaction { insert(0..100, keys) } }.exceptionOrNull()
            assertEquals(UniqueViolationException::class.java, failure?.javaClass, failure.toString())
            transaction {
                assertEquals(UniqueViolationException::class.java, runCatching { insert(0..1, keys) }.exceptionOrNull()?.javaClass)
            }
        }
        assertEquals(listOf(FIRST.plusDays(1)), stored().map { it.second })
    }

    private companion object {
        val FIRST: LocalDate = LocalDate.of(2026, 1, 1)
    }
}
