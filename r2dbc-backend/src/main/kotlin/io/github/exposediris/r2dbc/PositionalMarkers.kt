package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.UnsupportedByIrisException
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
                    isQuoteToDriver() -> throw refusal()
                    sql[at] == '?' -> out.append('$').append(++markers).also { at++ }
                    else -> out.append(sql[at++])
                }
            }
            return out.toString()
        }

        /** r2dbc-postgresql takes `$NAME` for the start of a text between two such tags, and `$1` for a marker. */
        private fun isQuoteToDriver(): Boolean =
            sql[at] == '$' && (at == 0 || !(sql[at - 1].isLetterOrDigit() || sql[at - 1] in "_@#$%\\")) && at + 1 < sql.length &&
                sql[at + 1].isLetter()

        private fun refusal(): UnsupportedByIrisException {
            val name = sql.drop(at + 1).takeWhile { it.isLetterOrDigit() }
            return UnsupportedByIrisException(
                "r2dbc-postgresql takes \$$name for the start of a quoted text; write the statement without it, such as IN for %INLIST, " +
                    "or send it over JDBC; nothing was sent.",
                ErrorDetails(0, null, sql),
                null,
            )
        }

        private fun copyThrough(end: String, opening: Int) {
            val found = sql.indexOf(end, at + opening)
            val next = if (found < 0) sql.length else found + end.length
            out.append(sql, at, next)
            at = next
        }
    }
}
