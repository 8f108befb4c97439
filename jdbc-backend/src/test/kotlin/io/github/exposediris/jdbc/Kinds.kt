package io.github.exposediris.jdbc

import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.java.javaUUID
import org.jetbrains.exposed.v1.core.statements.api.ExposedBlob
import org.jetbrains.exposed.v1.datetime.date as kotlinDate
import org.jetbrains.exposed.v1.datetime.datetime as kotlinDateTime
import org.jetbrains.exposed.v1.datetime.duration as kotlinDuration
import org.jetbrains.exposed.v1.datetime.time as kotlinTime
import org.jetbrains.exposed.v1.datetime.timestamp as kotlinTimestamp
import org.jetbrains.exposed.v1.javatime.date
import org.jetbrains.exposed.v1.javatime.datetime
import org.jetbrains.exposed.v1.javatime.duration
import org.jetbrains.exposed.v1.javatime.time
import org.jetbrains.exposed.v1.javatime.timestamp
import org.jetbrains.exposed.v1.json.json
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.util.UUID
import kotlin.time.Duration.Companion.nanoseconds
import kotlin.uuid.Uuid
import kotlinx.datetime.LocalDate as KotlinLocalDate
import kotlinx.datetime.LocalDateTime as KotlinLocalDateTime
import kotlinx.datetime.LocalTime as KotlinLocalTime

enum class Colour { RED, GREEN }

/** A column of every type that Exposed has for IRIS, declared by its own functions, with values at the edges. */
@OptIn(kotlin.uuid.ExperimentalUuidApi::class, kotlin.time.ExperimentalTime::class)
object Kinds : Table("exposed_kinds") {
    val id = long("id").autoIncrement()
    override val primaryKey = PrimaryKey(id)

    /** The columns with their values; those whose values may stand in the text of a statement too come first. */
    val written: Map<Column<out Any?>, List<Any>>
    val bound: Map<Column<out Any?>, List<Any>>
    val streams: Map<Column<out Any?>, List<Any>>

    init {
        val code = "5f0a3c1e-9d4b-4a57-8d3a-0c9f4b7e2a61"
        written = mapOf(
            byte("byte_of").nullable() to listOf(Byte.MIN_VALUE, Byte.MAX_VALUE),
            ubyte("ubyte_of").nullable() to listOf(UByte.MIN_VALUE, UByte.MAX_VALUE),
            short("short_of").nullable() to listOf(Short.MIN_VALUE, Short.MAX_VALUE),
            ushort("ushort_of").nullable() to listOf(UShort.MIN_VALUE, UShort.MAX_VALUE),
            integer("integer_of").nullable() to listOf(Int.MIN_VALUE, Int.MAX_VALUE),
            uinteger("uinteger_of").nullable() to listOf(UInt.MIN_VALUE, UInt.MAX_VALUE),
            long("long_of").nullable() to listOf(-1L, Long.MAX_VALUE),
            ulong("ulong_of").nullable() to listOf(ULong.MIN_VALUE, Long.MAX_VALUE.toULong()),
            float("float_of").nullable() to listOf(0.1f, -2.5f),
            double("double_of").nullable() to listOf(0.1, -2.5e-7),
            decimal("decimal_of", 18, 4).nullable() to listOf(BigDecimal("12345678901234.5678"), BigDecimal("-0.1000")),
            char("char_of").nullable() to listOf('x', ' '),
            char("chars", 5).nullable() to listOf("", "it's"),
            varchar("varchar_of", 20).nullable() to listOf("", "it's \\ \"?\" 🐦"),
            text("text_of").nullable() to listOf("", "a ".repeat(900)),
            mediumText("medium_text").nullable() to listOf("x"),
            bool("bool_of").nullable() to listOf(true, false),
            javaUUID("java_uuid").nullable() to listOf(UUID.fromString(code)),
            uuid("uuid_of").nullable() to listOf(Uuid.parse(code)),
            enumeration<Colour>("ordinal_of").nullable() to listOf(Colour.RED, Colour.GREEN),
            enumerationByName<Colour>("name_of", 9).nullable() to listOf(Colour.RED, Colour.GREEN),
            customEnumeration("custom", "VARCHAR(9)", { Colour.valueOf(it.toString()) }, { it.name }).nullable() to listOf(Colour.GREEN),
            integer("transformed").transform({ "no. $it" }, { it.drop(4).toInt() }).nullable() to listOf("no. 7"),
            date("date_of").nullable() to listOf(LocalDate.of(1840, 12, 31), LocalDate.of(2018, 11, 4)),
            time("time_of").nullable() to listOf(LocalTime.of(10, 11, 12, 123_456_789), LocalTime.MIDNIGHT),
            duration("duration_of").nullable() to listOf(java.time.Duration.ofNanos(-1)),
            kotlinDate("kotlin_date").nullable() to listOf(KotlinLocalDate(2018, 11, 4)),
            kotlinTime("kotlin_time").nullable() to listOf(KotlinLocalTime(10, 11, 12, 123_456_789)),
            kotlinDuration("kotlin_duration").nullable() to listOf(123_456_789.nanoseconds),
        )
        bound = mapOf(
            binary("binary_of", 8).nullable() to listOf(byteArrayOf(), byteArrayOf(0, -1, 39, 92)),
            binary("long_binary").nullable() to listOf(ByteArray(65_535) { it.toByte() }),
            json<List<String>>("json_of", { it.joinToString("|", "[\"", "\"]") }, { it.removeSurrounding("[\"", "\"]").split("|") })
                .nullable() to listOf(listOf("it's", "a\nb")),
            datetime("datetime_of").nullable() to listOf(
                LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1), LocalDateTime.of(2018, 11, 4, 0, 0), LocalDateTime.of(1840, 12, 31, 0, 0),
            ),
            timestamp("timestamp_of").nullable() to
                listOf(Instant.parse("2026-10-25T00:30:00.123456789Z"), Instant.parse("2026-10-25T01:30:00Z"), Instant.EPOCH),
            kotlinDateTime("kotlin_datetime").nullable() to listOf(KotlinLocalDateTime(2026, 3, 29, 2, 30, 0, 123_456_789)),
            kotlinTimestamp("kotlin_timestamp").nullable() to
                listOf(kotlin.time.Instant.parse("2026-10-25T00:30:00.500000001Z"), kotlin.time.Instant.parse("1883-11-18T17:00:00Z")),
        )
        streams = mapOf(
            largeText("large_text").nullable() to listOf("Strom 🐦 ".repeat(20_000)),
            blob("blob_of").nullable() to listOf(ExposedBlob(ByteArray(100_000) { it.toByte() })),
        )
    }
}
