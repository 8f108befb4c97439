package io.github.exposediris.benchmarks

import org.jetbrains.exposed.v1.core.dao.id.LongIdTable

/** What the benchmarks read and write. */
internal object Notes : LongIdTable("bench_notes") {
    val title = varchar("title", 80)
    val words = integer("words")
    val rating = double("rating")
}

internal const val ROWS = 1000
