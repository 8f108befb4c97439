package io.github.exposediris.samples.kotlin

import io.github.exposediris.vector.doubleVector
import io.github.exposediris.vector.hnswIndex
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable
import org.jetbrains.exposed.v1.javatime.date

/** How many numbers stand for a text. */
const val DIMENSIONS = 256

/** Who wrote. */
object Authors : LongIdTable("quickstart_authors") {
    val name = varchar("name", 80).uniqueIndex()
}

/** What was written; one definition for both backends. */
object Articles : LongIdTable("quickstart_articles") {
    val author = reference("author", Authors)
    val title = varchar("title", 200).uniqueIndex()
    val body = text("body")
    val published = date("published")
    val featured = bool("featured")
    val price = decimal("price", 12, 2)
    val embedding = doubleVector("embedding", DIMENSIONS)

    init {
        hnswIndex("quickstart_articles_embedding", embedding)
    }
}
