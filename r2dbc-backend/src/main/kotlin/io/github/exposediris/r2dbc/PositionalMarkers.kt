package io.github.exposediris.r2dbc

import java.util.concurrent.ConcurrentHashMap

/** Exposed's `?` markers as PostgreSQL's `$1`, `$2`, …, remembered for each text. Thread-safe. */
internal class PositionalMarkers(private val limit: Int = 1_000) {
    private val known = ConcurrentHashMap<String, String>()

    fun of(sql: String): String = known[sql] ?: Scan(sql).convert().also {
        if (known.size >= limit) known.clear()
        known[sql] = it
    }

    /** One walk over a text; quotes and comments are copied as they are. */
    private class Scan(private val sql: String) {
        private val out = StringBuilder(sql.length + 16)
        private var at = 0
        private var markers = 0

        fun convert(): String {
            while (at < sql.length) {
                when {
                    sql[at] == '\'' || sql[at] == '"' -> copyThrough(sql[at].toString(), 1)
                    sql.startsWith("--", at) -> copyThrough("\n", 2)
                    sql.startsWith("/*", at) -> copyThrough("*/", 2)
                    sql[at] == '?' -> out.append('$').append(++markers).also { at++ }
                    else -> out.append(sql[at++])
                }
            }
            return out.toString()
        }

        private fun copyThrough(end: String, opening: Int) {
            val found = sql.indexOf(end, at + opening)
            val next = if (found < 0) sql.length else found + end.length
            out.append(sql, at, next)
            at = next
        }
    }
}
