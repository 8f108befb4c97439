package io.github.exposediris.coroutines.session

import io.github.exposediris.core.server.ServerCapabilities
import io.github.exposediris.core.server.ServerPolicy
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/**
 * What a server keeps: asked of it at first use, by one coroutine while others wait, and kept from then on. Where that coroutine is
 * cancelled or the connection fails, the next one asks anew. Thread-safe.
 *
 * @property policy what the application says of the server
 * @param probe asks the server
 */
public class ServerKnowledge(public val policy: ServerPolicy, private val probe: suspend () -> Probed) {
    private val asking = Mutex()

    @Volatile
    private var known: ServerCapabilities? = null

    /** What the server keeps. */
    public suspend fun capabilities(): ServerCapabilities = known ?: asking.withLock { known ?: ask() }

    private suspend fun ask(): ServerCapabilities {
        val probed = probe()
        return policy.applyTo(probed.capabilities).also { if (probed.lasting) known = it }
    }
}

/**
 * What a probe found.
 *
 * @property lasting whether it may be kept: not where the connection was lost on the way
 */
public class Probed(public val capabilities: ServerCapabilities, public val lasting: Boolean)
