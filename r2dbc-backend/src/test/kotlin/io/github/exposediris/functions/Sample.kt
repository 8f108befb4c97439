package io.github.exposediris.functions

import java.math.BigDecimal
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.util.UUID
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.java.javaUUID
import org.jetbrains.exposed.v1.core.statements.InsertStatement
import org.jetbrains.exposed.v1.javatime.date
import org.jetbrains.exposed.v1.javatime.datetime
import org.jetbrains.exposed.v1.javatime.time

/** The three rows that every expression is tried on. */
internal object Sample : Table("sample") {
    val id = integer("id")
    val name = varchar("name", 40)
    val word = varchar("word", 40)
    val note = varchar("note", 40).nullable()
    val n = integer("n")
    val m = integer("m")
    val none = integer("none").nullable()
    val big = long("big")
    val price = decimal("price", 10, 2)
    val ratio = double("ratio")
    val flag = bool("flag")
    val day = date("day")
    val moment = datetime("moment")
    val clock = time("clock")
    val code = javaUUID("code")
    val doc = varchar("doc", 200)
    override val primaryKey = PrimaryKey(id)

    val CODE: UUID = UUID.fromString("00000000-0000-0000-0000-00000000000a")

    private class Values(
        val name: String, val word: String, val note: String?, val n: Int, val m: Int, val price: String, val ratio: Double,
        val moment: String, val doc: String,
    )

    private val rows = listOf(
        Values("Ada", "  pad ", null, 7, 2, "2.50", 0.5, "2024-02-29T13:14:15.678901", """{"a":1}"""),
        Values("Bob", "x_y", "hi", -7, 2, "7.25", 2.0, "2023-12-31T23:59:59", "[1]"),
        Values("ada", "", "", 3, 4, "1.00", 4.0, "2024-03-01T00:00:00", "no json"),
    )

    /** One insert for each row. */
    val inserts: List<(InsertStatement<*>) -> Unit> = rows.mapIndexed { i, row -> { insert -> fill(insert, i + 1, row) } }

    private fun fill(insert: InsertStatement<*>, key: Int, row: Values) {
        insert[id] = key
        insert[name] = row.name
        insert[word] = row.word
        insert[note] = row.note
        insert[n] = row.n
        insert[m] = row.m
        insert[big] = 5_000_000_000L * key
        insert[price] = BigDecimal(row.price)
        insert[ratio] = row.ratio
        insert[flag] = key != 2
        insert[day] = LocalDate.parse(row.moment.substringBefore('T'))
        insert[moment] = LocalDateTime.parse(row.moment)
        insert[clock] = LocalTime.parse(row.moment.substringAfter('T').take(8))
        insert[code] = CODE
        insert[doc] = row.doc
    }
}
