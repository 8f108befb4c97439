package io.github.exposediris.coroutines.session

import io.github.exposediris.core.guard.ServerGuard
import io.github.exposediris.core.server.ServerCapabilities
import io.github.exposediris.core.server.ServerPolicy
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/**
 * What a server keeps: asked of it at first use, by one coroutine while others wait, and kept from then on. Where that coroutine is
 * cancelled or the connection fails, the next one asks anew. Thread-safe.
 */
public class ServerKnowledge private constructor(private val server: suspend () -> KnownServer) {
    /**
     * Of a server that is not asked yet.
     *
     * @param policy what the application says of the server
     * @param probe asks the server
     */
    public constructor(policy: ServerPolicy, probe: suspend () -> Probed) : this({
        val probed = probe()
        KnownServer(ServerGuard.of(policy.applyTo(probed.capabilities), policy), probed.lasting)
    })

    private val asking = Mutex()

    @Volatile
    private var known: ServerGuard? = null

    /** What the server keeps, and what is refused because it does not. */
    public suspend fun guard(): ServerGuard = known ?: asking.withLock { known ?: ask() }

    private suspend fun ask(): ServerGuard {
        val found = server()
        if (found.lasting) known = found.guard
        return found.guard
    }

    public companion object {
        /** What another backend knows of the server, or asks it. */
        public fun shared(server: suspend () -> KnownServer): ServerKnowledge = ServerKnowledge(server)
    }
}

/**
 * What is known of a server.
 *
 * @property guard what it keeps, and what is refused because it does not
 * @property lasting whether it may be kept: not where the connection was lost on the way
 */
public class KnownServer(public val guard: ServerGuard, public val lasting: Boolean)

/**
 * What a probe found.
 *
 * @property lasting whether it may be kept: not where the connection was lost on the way
 */
public class Probed(public val capabilities: ServerCapabilities, public val lasting: Boolean)
