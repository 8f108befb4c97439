package io.github.exposediris.jdbc.suspending

import io.github.exposediris.coroutines.session.ReadAhead

/** The cursors of one connection of which rows are still on the server. Belongs to the calls on it. */
internal class OpenCursors {
    private val open = ArrayList<JdbcCursor<*>>(1)

    fun add(cursor: JdbcCursor<*>) {
        open.add(cursor)
    }

    fun remove(cursor: JdbcCursor<*>) {
        open.remove(cursor)
    }

    /** Before COMMIT, with which the server forgets them. */
    fun readAhead() {
        val limit = ReadAhead()
        open.toList().forEach { it.readAhead(limit) }
    }

    /** Before ROLLBACK. */
    fun drop() = open.toList().forEach { it.drop() }
}
