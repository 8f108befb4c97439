package io.github.exposediris.suspending

import io.github.exposediris.coroutines.deleteAll
import io.github.exposediris.coroutines.insert
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.r2dbc.Backend
import io.github.exposediris.r2dbc.People
import io.github.exposediris.r2dbc.SuspendingFixture
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.jetbrains.exposed.v1.core.DatabaseConfig
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.TestInstance

/** Tests that hold over each backend, on one server of their own with an empty table of people before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SuspendingTests(internal val backend: Backend, config: DatabaseConfig = DatabaseConfig()) {
    internal val fixture = SuspendingFixture(config, poolSize = POOL, backend = backend)
    internal val db: SuspendingDatabase = fixture.db

    @BeforeEach
    fun empty() = test { newSuspendedTransaction(db = db) { People.deleteAll() } }

    @AfterAll
    fun close() = fixture.close()

    /** Nothing takes a minute unless it hangs. */
    internal fun test(body: suspend () -> Unit) = runBlocking { withTimeout(60_000) { body() } }

    internal suspend fun insert(who: String) {
        People.insert { it[name] = who }
    }

    internal suspend inline fun <reified E : Throwable> failure(crossinline work: suspend () -> Unit): E {
        val thrown = runCatching { work() }.exceptionOrNull()
        return thrown as? E ?: throw AssertionError("wanted ${E::class.simpleName}, got $thrown", thrown)
    }

    private companion object {
        const val POOL = 5
    }
}
