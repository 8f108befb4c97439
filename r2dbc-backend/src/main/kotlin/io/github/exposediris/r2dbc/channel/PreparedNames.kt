package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.r2dbc.postgresql.message.frontend.Close
import io.r2dbc.postgresql.message.frontend.ExecutionType

/** By which names the server keeps statements prepared on one connection. For its event loop. */
internal class PreparedNames(private val limit: Int = LIMIT) {
    private val names = LinkedHashMap<BoundStatement.Kind, String>(16, 0.75f, true)
    private var given = 0L

    fun of(kind: BoundStatement.Kind): String? = names[kind]

    /** A name that nobody else gives on this connection. */
    fun give(kind: BoundStatement.Kind): String = "iris_${++given}".also { names[kind] = it }

    /** Where the server did not prepare it. */
    fun forget(name: String) {
        names.values.remove(name)
    }

    /** Has the server forget those beyond the limit. Before anything that may be refused, as the server would pass it over then. */
    fun closeSurplus(to: ByteBuf) {
        while (true) Close(surplus() ?: return, ExecutionType.STATEMENT).encode(to)
    }

    /** Takes out one beyond the limit, the one that was not used for the longest time. */
    private fun surplus(): String? {
        if (names.size <= limit) return null
        val eldest = names.entries.iterator()
        return eldest.next().value.also { eldest.remove() }
    }

    private companion object {
        const val LIMIT = 256
    }
}
