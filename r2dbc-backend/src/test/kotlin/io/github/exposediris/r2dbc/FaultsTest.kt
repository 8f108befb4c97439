package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.CommitOutcomeUnknownException
import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.error.StatementCancelledException
import io.github.exposediris.coroutines.SuspendingTransaction
import io.github.exposediris.coroutines.asFlow
import io.github.exposediris.coroutines.batchInsert
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.insertAndGetId
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.toList
import io.github.exposediris.testkit.fault.Damage
import io.github.exposediris.testkit.fault.Moment
import io.github.exposediris.testkit.fault.Side
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.Arguments
import org.junit.jupiter.params.provider.MethodSource
import kotlin.reflect.KClass

/** The way to the server breaks at a chosen message: a typed error in time, nothing half written, and the pool serves on. */
class FaultsTest {
    private val fixture = FaultFixture()

    @AfterEach
    fun close() = fixture.close()

    /** The failure of [work] in a transaction through the proxy; it is there within the limit, or the test fails. */
    private suspend fun failure(work: suspend SuspendingTransaction.() -> Unit): Throwable = withTimeout(LIMIT) {
        runCatching { newSuspendedTransaction(db = fixture.db) { work() } }
    }.exceptionOrNull() ?: throw AssertionError("nothing failed")

    private suspend fun SuspendingTransaction.insertPair() {
        People.insert { it[name] = "first" }
        People.insert { it[name] = "second" }
    }

    private suspend fun fill() = newSuspendedTransaction(db = fixture.db) {
        People.batchInsert((1..ROWS).toList(), shouldReturnGeneratedValues = false) { this[People.name] = "p$it" }
    }

    private fun assertIs(type: KClass<out IrisException>, failure: Throwable) =
        assertEquals(type.java, failure.javaClass, failure.toString())

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("atBegin")
    fun `a transaction that cannot begin is undone`(moment: String, damage: String) = writes(moments.getValue(moment), damage)

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("atInsert")
    fun `a transaction whose statement is lost is undone`(moment: String, damage: String) = writes(moments.getValue(moment), damage)

    private fun writes(moment: Moment, damage: String) = runBlocking {
        val fault = fixture.proxy.once(moment, damages.getValue(damage))
        assertIs(ConnectionFailedException::class, failure { insertPair() })
        assertTrue(fault.hasStruck())
        assertEquals(emptyList<String>(), fixture.names())
        fixture.assertServes()
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("atCommit")
    fun `the outcome of a COMMIT that is lost is unknown, and it is whole`(moment: String, damage: String) = runBlocking {
        val fault = fixture.proxy.once(moments.getValue(moment), damages.getValue(damage))
        assertIs(CommitOutcomeUnknownException::class, failure { insertPair() })
        assertTrue(fault.hasStruck())
        val kept = fixture.names()
        assertTrue(kept.isEmpty() || kept == listOf("first", "second"), kept.toString())
        // half-closed, the server may still get what the client sends
        if (damage != "half-closed") assertEquals(moment.startsWith("answer"), kept.isNotEmpty())
        fixture.assertServes()
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("atRollback")
    fun `a ROLLBACK that is lost hides no failure and leaves nothing`(moment: String, damage: String) = runBlocking {
        val fault = fixture.proxy.once(moments.getValue(moment), damages.getValue(damage))
        val failure = failure {
            insertPair()
            error("the reason")
        }
        assertTrue(fault.hasStruck())
        assertEquals("the reason", failure.message)
        assertEquals(emptyList<String>(), fixture.names())
        fixture.assertServes()
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    fun `rows that break off are never taken for all of them`(damage: String) = runBlocking {
        fill()
        fixture.proxy.once(Moment.row("FROM suspending_people").number(ROWS / 2), damages.getValue(damage))
        assertIs(ConnectionFailedException::class, failure { People.selectAll().toList() })
        fixture.assertServes()
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    fun `an open flow that breaks off fails where it is`(damage: String) = runBlocking {
        fill()
        fixture.proxy.once(Moment.row("FROM suspending_people").number(ROWS / 2), damages.getValue(damage))
        var seen = 0
        assertIs(ConnectionFailedException::class, failure { People.selectAll().fetchSize(10).asFlow().collect { seen++ } })
        assertTrue(seen < ROWS / 2, "saw $seen rows")
        fixture.assertServes()
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    fun `a batch that breaks off leaves none of its rows`(damage: String) = runBlocking {
        fixture.proxy.once(Moment.message(Side.SERVER, 'C').number(ROWS / 2), damages.getValue(damage))
        assertIs(
            ConnectionFailedException::class,
            failure {
                repeat(ROWS) { n -> People.insert { it[name] = "p$n" } }
            },
        )
        assertEquals(emptyList<String>(), fixture.names())
        fixture.assertServes()
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    fun `a key that is lost is no key`(damage: String) = runBlocking {
        fixture.proxy.once(Moment.answer("LAST_IDENTITY"), damages.getValue(damage))
        assertIs(ConnectionFailedException::class, failure { People.insertAndGetId { it[name] = "first" } })
        assertEquals(emptyList<String>(), fixture.names())
        fixture.assertServes()
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    fun `a connection that cannot be made ready is told and replaced`(damage: String) = runBlocking {
        fixture.proxy.always(Moment.statement("SESSION CHARACTERISTICS"), damages.getValue(damage))
        assertIs(ConnectionFailedException::class, failure { insertPair() })
        fixture.assertServes()
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    fun `a log-in that is lost is told`(damage: String) = runBlocking {
        fixture.proxy.always(Moment.message(Side.SERVER, 'R'), damages.getValue(damage))
        assertIs(ConnectionFailedException::class, failure { insertPair() })
        fixture.assertServes()
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stalls")
    fun `a server that falls silent is left after the query timeout`(moment: String) = runBlocking {
        fixture.proxy.once(moments.getValue(moment), Damage.stall())
        assertIs(
            StatementCancelledException::class,
            failure {
                queryTimeout = 1
                insertPair()
            },
        )
        assertEquals(emptyList<String>(), fixture.names())
        fixture.assertServes()
    }

    private companion object {
        const val LIMIT = 15_000L
        const val ROWS = 200

        val damages = mapOf(
            "reset" to Damage.reset(),
            "closed" to Damage.close(),
            "half-closed" to Damage.halfClose(),
            "truncated" to Damage.truncate(3),
            "wrong letter" to Damage.corruptType(),
            "wrong length" to Damage.corruptLength(),
        )
        val moments = listOf("BEGIN", "INSERT", "COMMIT", "ROLLBACK")
            .flatMap { listOf("before $it" to Moment.statement(it), "answer to $it" to Moment.answer(it)) }.toMap()

        fun of(word: String) = moments.keys.filter { it.endsWith(word) }.flatMap { m -> damages.keys.map { Arguments.of(m, it) } }

        @JvmStatic
        fun atBegin() = of("BEGIN")

        @JvmStatic
        fun atInsert() = of("INSERT")

        @JvmStatic
        fun atCommit() = of("COMMIT")

        @JvmStatic
        fun atRollback() = of("ROLLBACK")

        @JvmStatic
        fun damages() = damages.keys

        @JvmStatic
        fun stalls() = moments.keys.filter { "INSERT" in it || "BEGIN" in it }
    }
}
