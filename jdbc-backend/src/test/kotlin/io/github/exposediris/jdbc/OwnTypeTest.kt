package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.InvalidValueException
import io.github.exposediris.core.statement.BatchInsert
import io.github.exposediris.core.statement.Insert
import io.github.exposediris.embedded.EmbeddedIris
import org.jetbrains.exposed.v1.core.ColumnType
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import java.sql.Timestamp
import java.time.LocalDateTime
import java.util.TimeZone

/** A type of an application's own hands over what a driver would send otherwise than it was meant: rows of a batch are no exception. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTypeTest {
    private class Moment : ColumnType<LocalDateTime>() {
        override fun sqlType() = "TIMESTAMP"

        override fun valueFromDB(value: Any) = throw UnsupportedOperationException("it is read as a text here")

        override fun notNullValueToDB(value: LocalDateTime): Any = Timestamp.valueOf(value)
    }

    private class Marked : ColumnType<String>() {
        override fun sqlType() = "VARCHAR(20)"

        override fun valueFromDB(value: Any) = value.toString()

        override fun notNullValueToDB(value: String): Any = "$value\u0000"
    }

    private object Moments : Table("own_moments") {
        val at = registerColumn("at_moment", Moment())
    }

    private object Marks : Table("own_marks") {
        val mark = registerColumn("mark", Marked())
    }

    private val server = EmbeddedIris.start()
    private val iris = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(2))

    @BeforeAll
    fun create() = transaction(iris.database()) { SchemaUtils.create(Moments, Marks) }

    @AfterAll
    fun close() {
        iris.close()
        server.close()
    }

    @Test
    fun `a moment of java-sql is the same in a row and in a batch`() {
        val before = TimeZone.getDefault()
        val moment = LocalDateTime.of(2026, 7, 1, 2, 30)
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"))
            iris.transactionWithoutResult { tx ->
                tx.insert(Insert.into(Moments).set(Moments.at, moment))
                tx.insert(BatchInsert.into(Moments, listOf(moment, moment)) { one, row -> row.set(Moments.at, one) })
            }
        } finally {
            TimeZone.setDefault(before)
        }
        val texts = transaction(iris.database()) {
            exec("SELECT CAST(at_moment AS VARCHAR(30)) FROM own_moments") { rows ->
                buildList { while (rows.next()) add(rows.getString(1)) }
            }
        }
        assertEquals(List(3) { "2026-07-01 02:30:00" }, texts)
    }

    @Test
    fun `a text that no wire carries is refused in a batch, too`() {
        assertThrows(InvalidValueException::class.java) {
            iris.transactionWithoutResult { tx ->
                tx.insert(BatchInsert.into(Marks, listOf("a", "b")) { one, row -> row.set(Marks.mark, one) })
            }
        }
    }
}
