package io.github.exposediris.benchmarks

import org.jetbrains.exposed.v1.core.JoinType
import org.jetbrains.exposed.v1.core.SortOrder
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.less
import org.jetbrains.exposed.v1.jdbc.Database
import org.jetbrains.exposed.v1.jdbc.batchInsert
import org.jetbrains.exposed.v1.jdbc.deleteWhere
import org.jetbrains.exposed.v1.jdbc.select
import org.jetbrains.exposed.v1.jdbc.selectAll
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.jetbrains.exposed.v1.jdbc.update

private object Authors : Table("bench_authors") {
    val id = long("id").autoIncrement()
    val name = varchar("name", 80)
    override val primaryKey = PrimaryKey(id)
}

private object Books : Table("bench_books") {
    val id = long("id").autoIncrement()
    val author = long("author")
    val title = varchar("title", 80)
    val words = integer("words")
    val rating = double("rating")
    override val primaryKey = PrimaryKey(id)
}

private object Loans : Table("bench_loans") {
    val id = long("id").autoIncrement()
    val book = long("book")
    val reader = varchar("reader", 80)
    override val primaryKey = PrimaryKey(id)
}

private class Book(val id: Long, val author: Long, val title: String, val words: Int, val rating: Double)

private class Loan(val id: Long, val reader: String, val title: String, val words: Int, val author: String)

/** The workloads of the façade by Exposed's own transactions. */
internal class ExposedLibrary(private val db: Database) {
    fun oneRow(id: Long): String = transaction(db) { Books.selectAll().where { Books.id eq id }.map(::book).single().title }

    fun projection(): Int = transaction(db) {
        Books.select(Books.id, Books.title).where { Books.words less 100 }.map { it[Books.id] to it[Books.title] }.size
    }

    fun page(): Int = transaction(db) { Books.selectAll().orderBy(Books.title to SortOrder.ASC).limit(20).offset(40).map(::book).size }

    fun join(): Int = transaction(db) {
        Loans.join(Books, JoinType.INNER, Loans.book, Books.id).join(Authors, JoinType.INNER, Books.author, Authors.id)
            .select(Loans.id, Loans.reader, Books.title, Books.words, Authors.name)
            .map { Loan(it[Loans.id], it[Loans.reader], it[Books.title], it[Books.words], it[Authors.name]) }.size
    }

    fun batch() = insert(100)

    fun insert(rows: Int) = transaction(db) {
        Books.batchInsert(1..rows, shouldReturnGeneratedValues = false) {
            this[Books.author] = 1L + it % 100
            this[Books.title] = "title $it"
            this[Books.words] = 5_000 + it
            this[Books.rating] = it / 7.0
        }
        rollback()
    }

    fun update(id: Long): Int = transaction(db) { Books.update({ Books.id eq id }) { it[rating] = id / 3.0 } }

    fun delete(id: Long): Int = transaction(db) {
        val count = Loans.deleteWhere { Loans.id eq id }
        rollback()
        count
    }

    private fun book(row: org.jetbrains.exposed.v1.core.ResultRow) =
        Book(row[Books.id], row[Books.author], row[Books.title], row[Books.words], row[Books.rating])
}
