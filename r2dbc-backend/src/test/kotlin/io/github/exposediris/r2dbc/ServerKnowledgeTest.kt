package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.server.ServerCapabilities
import io.github.exposediris.core.server.ServerKind
import io.github.exposediris.core.server.ServerPolicy
import io.github.exposediris.core.server.ServerRelease
import io.github.exposediris.coroutines.session.Probed
import io.github.exposediris.coroutines.session.ServerKnowledge
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.supervisorScope
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class ServerKnowledgeTest {
    private val found = ServerCapabilities.inferred(ServerKind.UNKNOWN, ServerRelease.NEWEST)

    @Test
    fun `who waits for the same answer gets the same failure`() = runBlocking {
        var attempts = 0
        val timeout = CompletableDeferred<Unit>()
        val knowledge = ServerKnowledge(ServerPolicy.DEFAULT) {
            attempts++
            timeout.await()
            throw ConnectionFailedException("no answer in time", ErrorDetails.NONE, null)
        }
        val failures = List(16) { async(start = CoroutineStart.UNDISPATCHED) { runCatching { knowledge.guard() }.exceptionOrNull() } }
        timeout.complete(Unit)
        assertEquals(List(16) { "no answer in time" }, failures.awaitAll().map { it?.message })
        assertEquals(1, attempts)
    }

    @Test
    fun `where the one who asks is cancelled one of those who wait asks`() = runBlocking {
        var attempts = 0
        val knowledge = ServerKnowledge(ServerPolicy.DEFAULT) {
            if (attempts++ == 0) awaitCancellation() else Probed(found, lasting = true)
        }
        supervisorScope {
            val first = async(start = CoroutineStart.UNDISPATCHED) { knowledge.guard() }
            val others = List(4) { async(start = CoroutineStart.UNDISPATCHED) { knowledge.guard() } }
            first.cancelAndJoin()
            assertEquals(List(4) { ServerKind.UNKNOWN }, others.awaitAll().map { it.server().kind() })
        }
        assertEquals(2, attempts)
    }
}
