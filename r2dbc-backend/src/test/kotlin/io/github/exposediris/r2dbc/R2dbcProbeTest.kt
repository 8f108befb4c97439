package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.server.Evidence
import io.github.exposediris.core.server.ServerKind
import io.github.exposediris.core.server.ServerRelease
import io.github.exposediris.core.server.TransactionIsolation
import io.github.exposediris.embedded.EmbeddedIris
import io.github.exposediris.embedded.Profile
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource

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
}
