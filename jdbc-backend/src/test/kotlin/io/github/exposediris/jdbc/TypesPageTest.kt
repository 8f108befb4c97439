package io.github.exposediris.jdbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.core.table.IrisTable
import io.github.exposediris.embedded.EmbeddedIris
import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.java.javaUUID
import org.jetbrains.exposed.v1.javatime.date
import org.jetbrains.exposed.v1.javatime.datetime
import org.jetbrains.exposed.v1.javatime.duration
import org.jetbrains.exposed.v1.javatime.time
import org.jetbrains.exposed.v1.javatime.timestamp
import org.jetbrains.exposed.v1.javatime.timestampWithTimeZone
import org.jetbrains.exposed.v1.json.json
import org.jetbrains.exposed.v1.json.jsonb
import org.jetbrains.exposed.v1.jdbc.transactions.transaction
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Files
import java.nio.file.Path

/** `docs/types.md` tells the types that the dialect writes, and methods that Java tables have. */
@OptIn(kotlin.uuid.ExperimentalUuidApi::class)
class TypesPageTest {
    private object Declared : Table("declared") {
        val byName: Map<String, Column<*>> = mapOf(
            "byte" to byte("c1"), "ubyte" to ubyte("c2"), "short" to short("c3"), "ushort" to ushort("c4"), "integer" to integer("c5"),
            "uinteger" to uinteger("c6"), "long" to long("c7"), "ulong" to ulong("c8"), "float" to float("c9"), "double" to double("c10"),
            "decimal(18, 4)" to decimal("c11", 18, 4), "char" to char("c12"), "char(5)" to char("c13", 5),
            "varchar(20)" to varchar("c14", 20), "text" to text("c15"), "mediumText" to mediumText("c16"), "largeText" to largeText("c17"),
            "binary(8)" to binary("c18", 8), "binary" to binary("c19"), "blob" to blob("c20"), "bool" to bool("c21"), "uuid" to uuid("c22"),
            "javaUUID" to javaUUID("c23"), "enumeration" to enumeration<Colour>("c24"),
            "enumerationByName" to enumerationByName<Colour>("c25", 9), "json" to json<String>("c26", { it }, { it }),
            "date" to date("c27"),
            "time" to time("c28"), "datetime" to datetime("c29"), "timestamp" to timestamp("c30"), "duration" to duration("c31"),
            "timestampWithTimeZone" to timestampWithTimeZone("c32"), "jsonb" to jsonb<String>("c33", { it }, { it }),
        )
    }

    private val rows = Files.readAllLines(Path.of("..", "docs", "types.md"))
        .dropWhile { !it.startsWith("|---|---|---|---|---|") }.drop(1).takeWhile { it.startsWith("|") }
        .map { row -> row.split("|").map { it.trim().removeSurrounding("`") } }

    @Test
    fun `each row has the type that the dialect writes`() {
        EmbeddedIris.start().use { server ->
            IrisJdbc.connect(IrisOptions.parse(server.url())).use { iris ->
                transaction(iris.database()) {
                    val types = Declared.byName.mapValues { (_, column) ->
                        try {
                            column.columnType.sqlType()
                        } catch (e: UnsupportedByIrisException) {
                            "refused"
                        }
                    }
                    assertEquals(types, rows.filter { it[1] != "array" }.associate { it[1] to it[3] })
                }
            }
        }
    }

    @Test
    fun `each method of a row is one of a Java table`() {
        val methods = IrisTable::class.java.declaredMethods.map { it.name }.toSet()
        val told = rows.map { it[2] }.filter { it.isNotEmpty() }
        assertTrue(told.size > 20)
        assertEquals(emptyList<String>(), told - methods)
    }
}
