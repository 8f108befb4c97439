package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.InvalidValueException
import io.github.exposediris.core.statement.BatchInsert
import io.github.exposediris.embedded.EmbeddedIris
import org.jetbrains.exposed.v1.core.ColumnType
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance

/** What a type of an application's own hands over is looked at before it is sent: rows of a batch are no exception. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTypeTest {
    private class Marked : ColumnType<String>() {
        override fun sqlType() = "VARCHAR(20)"

        override fun valueFromDB(value: Any) = value.toString()

        override fun notNullValueToDB(value: String): Any = "$value\u0000"
    }

    private object Marks : Table("own_marks") {
        val mark = registerColumn("mark", Marked())
    }

    private val server = EmbeddedIris.start()
    private val iris = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(2))

    @BeforeAll
    fun create() = transaction(iris.database()) { SchemaUtils.create(Marks) }

    @AfterAll
    fun close() {
        iris.close()
        server.close()
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
