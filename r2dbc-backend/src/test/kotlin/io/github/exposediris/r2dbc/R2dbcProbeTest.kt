package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.server.Evidence
import io.github.exposediris.core.server.ServerKind
import io.github.exposediris.core.server.ServerRelease
import io.github.exposediris.core.server.TransactionIsolation
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.embedded.Profile
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.junit.jupiter.params.provider.ValueSource
import java.time.Duration

class R2dbcProbeTest {
    @ParameterizedTest
    @CsvSource(
        "clean, FAITHFUL_WIRE, OWN",
        "pgwire-1.0-embedded, IRIS_PGWIRE_EMBEDDED, SHARED",
        "pgwire-1.0-external, IRIS_PGWIRE_EXTERNAL, NONE",
    )
    fun `the way to IRIS is known`(profile: String, kind: ServerKind, isolation: TransactionIsolation) {
        EmbeddedIris.builder().profile(Profile.named(profile)).start().use { server ->
            IrisR2dbc.connect(IrisOptions.parse(server.url()).withPoolSize(1)).use { db ->
                val found = runBlocking { db.capabilities() }
                assertEquals(kind, found.kind()) { found.findings().toString() }
                assertEquals(isolation, found.isolation())
                assertEquals(ServerRelease(2025, 3), found.release())
                assertEquals(emptyList<Any>(), found.findings().filter { it.evidence() == Evidence.UNKNOWN })
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = ["clean", "pgwire-1.0-embedded", "pgwire-1.0-external"])
    fun `many coroutines ask once, in less than ten round trips`(profile: String) {
        EmbeddedIris.builder().profile(Profile.named(profile)).start().use { server ->
            IrisR2dbc.connect(server.url()).use { db ->
                val answers = runBlocking { List(16) { async(Dispatchers.Default) { db.capabilities() } }.awaitAll() }
                assertEquals(1, answers.distinct().size)
                assertEquals(2, server.statistics().sessionsOpened())
                // what the driver asks of each connection is among them
                assertTrue(server.statistics().roundTrips() < 12) { server.statistics().toString() }
            }
        }
    }

    @Test
    fun `one who is cancelled while asking leaves the question to the next`() {
        EmbeddedIris.builder().delay(Duration.ofMillis(100)).start().use { server ->
            IrisR2dbc.connect(server.url()).use { db ->
                runBlocking {
                    val first = launch(Dispatchers.Default) { db.capabilities() }
                    while (server.statistics().statements() == 0L) delay(1)
                    val second = async(Dispatchers.Default) { db.capabilities() }
                    first.cancelAndJoin()
                    assertEquals(ServerKind.FAITHFUL_WIRE, second.await().kind())
                }
            }
        }
    }

    @Test
    fun `a server that is not there is a failure, and is asked again`() {
        val server = EmbeddedIris.start()
        val port = server.port()
        server.close()
        IrisR2dbc.connect("iris://127.0.0.1:$port/USER").use { db ->
            assertThrows<ConnectionFailedException> { runBlocking { db.capabilities() } }
            EmbeddedIris.builder().port(port).start().use {
                assertEquals(ServerKind.FAITHFUL_WIRE, runBlocking { db.capabilities() }.kind())
            }
        }
    }
}
