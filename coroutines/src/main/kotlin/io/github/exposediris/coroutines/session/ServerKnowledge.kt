package io.github.exposediris.coroutines.session

import io.github.exposediris.core.guard.ServerGuard
import io.github.exposediris.core.server.ServerCapabilities
import io.github.exposediris.core.server.ServerPolicy
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import java.util.concurrent.atomic.AtomicReference

/**
 * What a server keeps: asked of it at first use, by one coroutine while others wait, and kept from then on. Where the connection fails,
 * all who waited get that failure, and the next one asks anew; where the one who asks is cancelled, one of those who waited asks in its
 * place. Thread-safe.
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

    /** Null within it where the one who asked was cancelled. */
    private val asking = AtomicReference<CompletableDeferred<ServerGuard?>?>()

    @Volatile
    private var known: ServerGuard? = null

    /** What the server keeps, and what is refused because it does not. */
    public suspend fun guard(): ServerGuard {
        while (true) {
            known?.let { return it }
            val mine = CompletableDeferred<ServerGuard?>()
            val running = asking.compareAndExchange(null, mine)
            if (running == null) return askFor(mine)
            running.await()?.let { return it }
        }
    }

    private suspend fun askFor(everybody: CompletableDeferred<ServerGuard?>): ServerGuard {
        val answer = try {
            Result.success(known ?: ask())
        } catch (e: CancellationException) {
            asking.set(null)
            everybody.complete(null)
            throw e
        } catch (e: Throwable) {
            Result.failure(e)
        }
        asking.set(null)
        answer.fold(everybody::complete, everybody::completeExceptionally)
        return answer.getOrThrow()
    }

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
