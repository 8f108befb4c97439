package io.github.exposediris.jdbc

import io.github.exposediris.testkit.random.LikeModel
import io.github.exposediris.testkit.random.OutsideValues
import io.github.exposediris.testkit.random.RandomValues
import kotlinx.datetime.toKotlinLocalDate
import kotlinx.datetime.toKotlinLocalDateTime
import kotlinx.datetime.toKotlinLocalTime
import org.jetbrains.exposed.v1.core.BinaryColumnType
import org.jetbrains.exposed.v1.core.CharColumnType
import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.ColumnWithTransform
import org.jetbrains.exposed.v1.core.LargeTextColumnType
import org.jetbrains.exposed.v1.core.VarCharColumnType
import org.jetbrains.exposed.v1.core.statements.api.ExposedBlob
import java.math.BigDecimal
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.ZoneOffset
import java.util.Random
import java.util.UUID
import kotlin.time.Duration.Companion.nanoseconds
import kotlin.time.toKotlinInstant
import kotlin.uuid.Uuid
import kotlinx.datetime.LocalDate as KotlinLocalDate
import kotlinx.datetime.LocalDateTime as KotlinLocalDateTime
import kotlinx.datetime.LocalTime as KotlinLocalTime

/** Random values for the columns of [Kinds], of the class that the samples of each have. */
@OptIn(kotlin.uuid.ExperimentalUuidApi::class, kotlin.time.ExperimentalTime::class)
internal class KindValues(private val random: Random) {
    private val some = RandomValues(random)
    private val outside = OutsideValues(random)

    fun row(): Map<Column<Any?>, Any?> =
        SAMPLES.mapValues { (column, sample) -> if (random.nextInt(8) == 0) null else value(column, sample) }

    private fun value(column: Column<*>, sample: Any): Any = when (sample) {
        is String -> if (column.columnType is ColumnWithTransform<*, *>) "no. ${some.whole(-9, 9)}" else some.text(length(column))
        is Char -> some.letter()
        is Boolean -> random.nextBoolean()
        is ByteArray -> some.bytes((column.columnType as? BinaryColumnType)?.length ?: 300)
        is ExposedBlob -> ExposedBlob(some.bytes(300))
        is List<*> -> listOf(some.text(20).filterNot { it == '"' || it == '|' }, "x")
        is UUID -> some.uuid()
        is Uuid -> Uuid.fromLongs(random.nextLong(), random.nextLong())
        is Colour -> Colour.entries[random.nextInt(Colour.entries.size)]
        else -> number(sample) ?: moment(sample) ?: error("no random value for ${column.name}, a ${sample::class}")
    }

    private fun number(sample: Any): Any? = when (sample) {
        is Byte -> some.whole(Byte.MIN_VALUE.toLong(), Byte.MAX_VALUE.toLong()).toByte()
        is UByte -> some.whole(0, 0xFF).toUByte()
        is Short -> some.whole(Short.MIN_VALUE.toLong(), Short.MAX_VALUE.toLong()).toShort()
        is UShort -> some.whole(0, 0xFFFF).toUShort()
        is Int -> some.whole(Int.MIN_VALUE.toLong(), Int.MAX_VALUE.toLong()).toInt()
        is UInt -> some.whole(0, 0xFFFF_FFFF).toUInt()
        is Long -> some.whole(Long.MIN_VALUE, Long.MAX_VALUE)
        is ULong -> some.whole(0, Long.MAX_VALUE).toULong()
        is Float -> some.float32()
        is Double -> some.float64()
        is BigDecimal -> some.decimal(18, 4)
        else -> null
    }

    /** Exposed counts the nanoseconds of a duration up to 146 years; of a longer one it keeps milliseconds, which is refused. */
    private fun moment(sample: Any): Any? = when (sample) {
        is LocalDate -> some.date()
        is KotlinLocalDate -> some.date().toKotlinLocalDate()
        is LocalTime -> some.time(9)
        is KotlinLocalTime -> some.time(9).toKotlinLocalTime()
        is LocalDateTime -> some.moment(9)
        is KotlinLocalDateTime -> some.moment(9).toKotlinLocalDateTime()
        is Instant -> some.instant(9)
        is kotlin.time.Instant -> some.instant(9).toKotlinInstant()
        is Duration -> Duration.ofNanos(some.whole(-JAVA_NANOS, JAVA_NANOS))
        is kotlin.time.Duration -> some.whole(-KOTLIN_NANOS, KOTLIN_NANOS).nanoseconds
        else -> null
    }

    /** A value that the column does not keep; null where every value of its class is kept. */
    fun outside(column: Column<Any?>): Any? = when (val sample = SAMPLES.getValue(column)) {
        is String -> if (column.columnType is ColumnWithTransform<*, *>) null else text(column)
        is Char -> outside.unsendableLetter()
        is ByteArray -> outside.longBytes((column.columnType as? BinaryColumnType)?.length ?: 65_535)
        is List<*> -> listOf(outside.unsendableText(20).filterNot { it == '"' || it == '|' }, "x")
        is ULong -> Long.MAX_VALUE.toULong() + some.whole(1, Long.MAX_VALUE).toULong()
        is Float -> outside.float32()
        is Double -> outside.float64()
        is BigDecimal -> outside.decimal(18, 4)
        is LocalDate -> outside.date()
        is KotlinLocalDate -> outside.date().toKotlinLocalDate()
        is LocalDateTime -> outside.moment()
        is KotlinLocalDateTime -> outside.moment().toKotlinLocalDateTime()
        is Instant -> outside.moment().toInstant(ZoneOffset.UTC)
        is kotlin.time.Instant -> outside.moment().toInstant(ZoneOffset.UTC).toKotlinInstant()
        is Duration -> outside.duration()
        else -> sample.let { null }
    }

    private fun text(column: Column<*>): String {
        val most = length(column)
        val unsendable = column.columnType is LargeTextColumnType || most > 20 || random.nextBoolean()
        return if (unsendable) outside.unsendableText(most) else outside.longText(most)
    }

    companion object {
        private const val JAVA_NANOS = 1_000_000_000_000_000_000
        private const val KOTLIN_NANOS = 4_611_686_018_426_999_999

        @Suppress("UNCHECKED_CAST")
        private val SAMPLES: Map<Column<Any?>, Any> =
            (Kinds.written + Kinds.bound + Kinds.streams).map { (column, values) -> column as Column<Any?> to values.first() }.toMap()

        /** The columns that rows are found by: all but streams. */
        val searched: List<Column<Any?>> = SAMPLES.keys.filterNot { it in Kinds.streams }

        val all: Set<Column<Any?>> = SAMPLES.keys

        private fun length(column: Column<*>): Int = when (val type = column.columnType) {
            is VarCharColumnType -> type.colLength
            is CharColumnType -> type.colLength
            else -> 300
        }

        /** What is the same for values that IRIS takes for the same. */
        fun compared(value: Any?): Any? = when (value) {
            is ByteArray -> value.toList()
            is ExposedBlob -> value.bytes.toList()
            is String, is Char, is List<*> -> LikeModel.folded(value.toString())
            else -> value
        }
    }
}
