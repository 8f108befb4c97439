package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.CommitOutcomeUnknownException
import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.StatementCancelledException
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.toList
import io.github.exposediris.coroutines.update
import io.github.exposediris.testkit.fault.Damage
import io.github.exposediris.testkit.fault.Moment
import io.github.exposediris.testkit.fault.Side
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Duration

/** A server that says nothing any more holds nobody for longer than the limits say. */
class SilentServerTest {
    private val patience = Duration.ofSeconds(10)

    private suspend fun FaultFixture.insert(who: String = "Ada") = withTimeout(LIMIT) {
        runCatching { newSuspendedTransaction(db = db) { People.insert { it[name] = who } } }.exceptionOrNull()
    }

    @Test
    fun `a COMMIT without an answer is given up after its limit`() = runBlocking {
        FaultFixture(SessionLimits(commit = 1_000)).use { fixture ->
            fixture.assertServes()
            fixture.proxy.once(Moment.answer("COMMIT"), Damage.stall())
            assertEquals(CommitOutcomeUnknownException::class.java, fixture.insert()?.javaClass)
            fixture.assertServes()
            assertEquals(listOf("Ada"), fixture.names())
        }
    }

    @Test
    fun `a server that does not answer a log-in is given up after the connect timeout`() = runBlocking {
        FaultFixture().use { fixture ->
            fixture.proxy.silence()
            assertEquals(ConnectionFailedException::class.java, fixture.insert()?.javaClass)
            fixture.assertServes()
        }
    }

    @Test
    fun `a server that is silent from the first is given up after the connect timeout`() = runBlocking {
        FaultFixture(serverKnown = false).use { fixture ->
            fixture.proxy.silence()
            assertEquals(ConnectionFailedException::class.java, fixture.insert()?.javaClass)
            fixture.assertServes()
        }
    }

    @Test
    fun `a server that answers half a log-in is given up after the connect timeout`() = runBlocking {
        FaultFixture().use { fixture ->
            fixture.proxy.always(Moment.message(Side.SERVER, 'Z'), Damage.stall())
            assertEquals(ConnectionFailedException::class.java, fixture.insert()?.javaClass)
            fixture.assertServes()
        }
    }

    @Test
    fun `a connection that is not made ready is given up after the connect timeout`() = runBlocking {
        FaultFixture().use { fixture ->
            fixture.proxy.once(Moment.answer("SESSION CHARACTERISTICS"), Damage.stall())
            assertEquals(ConnectionFailedException::class.java, fixture.insert()?.javaClass)
            fixture.assertServes()
        }
    }

    @Test
    fun `a ROLLBACK without an answer is given up, and the reason is told`() = runBlocking {
        FaultFixture().use { fixture ->
            fixture.proxy.once(Moment.answer("ROLLBACK"), Damage.stall())
            val failure = withTimeout(LIMIT) {
                runCatching {
                    newSuspendedTransaction(db = fixture.db) {
                        People.insert { it[name] = "Ada" }
                        error("the reason")
                    }
                }.exceptionOrNull()
            }
            assertEquals("the reason", failure?.message)
            assertEquals(emptyList<String>(), fixture.names())
            fixture.assertServes()
        }
    }

    @Test
    fun `a statement without an answer is given up after the query timeout of the database`() = runBlocking {
        FaultFixture(SessionLimits(query = 1)).use { fixture ->
            fixture.proxy.once(Moment.answer("INSERT"), Damage.stall())
            assertEquals(StatementCancelledException::class.java, fixture.insert()?.javaClass)
            assertEquals(emptyList<String>(), fixture.names())
            fixture.assertServes()
        }
    }

    @Test
    fun `a caller who is cancelled while the server is silent leaves in time`() = runBlocking {
        FaultFixture().use { fixture ->
            val fault = fixture.proxy.once(Moment.answer("INSERT"), Damage.stall())
            val waiting = launch(Dispatchers.Default) { newSuspendedTransaction(db = fixture.db) { People.insert { it[name] = "Ada" } } }
            fault.await(patience)
            withTimeout(LIMIT) { waiting.cancelAndJoin() }
            assertEquals(emptyList<String>(), fixture.names())
            fixture.assertServes()
        }
    }

    @Test
    fun `a server that is killed fails everybody, and serves everybody once it is back`() = runBlocking {
        FaultFixture().use { fixture ->
            fixture.assertServes()
            val faults = fixture.proxy.always(Moment.answer("INSERT"), Damage.stall())
            val waiting = List(FaultFixture.POOL) { async(Dispatchers.Default) { fixture.insert("$it") } }
            faults.await(patience)
            fixture.proxy.kill()
            assertEquals(
                List(FaultFixture.POOL) { ConnectionFailedException::class.java }, waiting.awaitAll().map { it?.javaClass },
            )
            assertEquals(ConnectionFailedException::class.java, fixture.insert()?.javaClass)
            fixture.assertServes()
            assertEquals(emptyList<String>(), fixture.names())
        }
    }

    @Test
    fun `connections that died while nobody used them fail one caller at most`() = runBlocking {
        FaultFixture().use { fixture ->
            fixture.assertServes()
            fixture.proxy.resetAll()
            val failures = List(FaultFixture.POOL) { fixture.insert("$it") }.filterNotNull()
            assertTrue(failures.all { it is ConnectionFailedException }, failures.toString())
            assertTrue(failures.size <= 1, failures.toString())
            fixture.assertServes()
        }
    }

    @Test
    fun `a cancel request that comes late hits no later statement`() = runBlocking {
        FaultFixture(SessionLimits(drain = 1_000), poolSize = 1).use { fixture ->
            newSuspendedTransaction(db = fixture.db) { People.selectAll().toList() }
            val answer = fixture.proxy.once(Moment.answer("INSERT"), Damage.stall())
            val request = fixture.proxy.once(Moment.cancelRequest(), Damage.stall())
            val cancelled = launch(Dispatchers.Default) { newSuspendedTransaction(db = fixture.db) { People.insert { it[name] = "Ada" } } }
            answer.await(patience)
            cancelled.cancel()
            request.await(patience)
            answer.lift()
            withTimeout(LIMIT) { cancelled.join() }
            val innocent = fixture.proxy.once(Moment.statement("UPDATE suspending_people"), Damage.stallThisSide())
            val update = async(Dispatchers.Default) {
                runCatching { newSuspendedTransaction(db = fixture.db) { People.update { it[age] = 1 } } }
            }
            innocent.await(patience)
            request.lift()
            fixture.awaitConnections(1)
            innocent.lift()
            assertEquals(null, update.await().exceptionOrNull())
        }
    }

    private companion object {
        const val LIMIT = 30_000L
    }
}
