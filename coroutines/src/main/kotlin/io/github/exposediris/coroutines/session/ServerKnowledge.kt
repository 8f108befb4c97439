package io.github.exposediris.coroutines.session

import io.github.exposediris.core.guard.ServerGuard
import io.github.exposediris.core.server.ServerCapabilities
import io.github.exposediris.core.server.ServerPolicy
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/**
 * What a server keeps: asked of it at first use, by one coroutine while others wait, and kept from then on. Where that coroutine is
 * cancelled or the connection fails, the next one asks anew. Thread-safe.
 *
 * @param policy what the application says of the server
 * @param probe asks the server
 */
public class ServerKnowledge(private val policy: ServerPolicy, private val probe: suspend () -> Probed) {
    private val asking = Mutex()

    @Volatile
    private var known: ServerGuard? = null

    /** What the server keeps, and what is refused because it does not. */
    public suspend fun guard(): ServerGuard = known ?: asking.withLock { known ?: ask() }

    private suspend fun ask(): ServerGuard {
        val probed = probe()
        return ServerGuard.of(policy.applyTo(probed.capabilities), policy).also { if (probed.lasting) known = it }
    }
}

/**
 * What a probe found.
 *
 * @property lasting whether it may be kept: not where the connection was lost on the way
 */
public class Probed(public val capabilities: ServerCapabilities, public val lasting: Boolean)
