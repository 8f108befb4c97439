package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.CommitOutcomeUnknownException
import io.github.exposediris.core.statement.SqlStatement
import io.r2dbc.spi.Connection
import io.r2dbc.spi.R2dbcNonTransientResourceException
import io.r2dbc.spi.Result
import io.r2dbc.spi.Statement
import java.lang.reflect.Proxy
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import reactor.core.publisher.Flux
import reactor.core.publisher.Mono

class R2dbcSessionTest {
    /** A connection that takes everything, and is lost while COMMIT is under way. */
    private val connection: Connection = answering(Connection::class.java) { method ->
        when (method) {
            "createStatement" -> answering(Statement::class.java) { Flux.empty<Result>() }
            "commitTransaction" -> Mono.error<Void>(R2dbcNonTransientResourceException("connection reset"))
            else -> Mono.empty<Void>()
        }
    }

    @Test
    fun `nobody knows the outcome of a COMMIT that lost its connection, and nobody may take it for transient`() {
        val session = R2dbcSession(connection, PositionalMarkers(), SessionLimits())
        val failure = assertThrows(CommitOutcomeUnknownException::class.java) {
            runBlocking {
                session.update(SqlStatement.of("DELETE FROM t")).await()
                session.commit()
            }
        }
        assertFalse(failure.isTransient)
    }

    /** Its connection is closed, so that nothing more can be done in it, and nothing that was done be committed. */
    @Test
    fun `a session whose ROLLBACK is not answered is not as good as new`() = runBlocking {
        val silent: Connection = answering(Connection::class.java) { method ->
            when (method) {
                "createStatement" -> answering(Statement::class.java) { Flux.empty<Result>() }
                "rollbackTransaction" -> Mono.never<Void>()
                else -> Mono.empty<Void>()
            }
        }
        val session = R2dbcSession(silent, PositionalMarkers(), SessionLimits(drain = 50))
        assertTrue(session.isUntouched)
        session.update(SqlStatement.of("DELETE FROM t")).await()
        session.rollback()
        assertFalse(session.isUntouched)
    }

    private fun <T> answering(type: Class<T>, answer: (String) -> Any): T =
        type.cast(Proxy.newProxyInstance(type.classLoader, arrayOf(type)) { _, method, _ -> answer(method.name) })
}
