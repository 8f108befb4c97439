package io.github.exposediris.functions

import java.math.BigDecimal
import java.time.LocalDate
import org.jetbrains.exposed.v1.core.BlobColumnType
import org.jetbrains.exposed.v1.core.BooleanColumnType
import org.jetbrains.exposed.v1.core.DecimalColumnType
import org.jetbrains.exposed.v1.core.DoubleColumnType
import org.jetbrains.exposed.v1.core.Expression
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType
import org.jetbrains.exposed.v1.core.IntegerColumnType
import org.jetbrains.exposed.v1.core.LargeTextColumnType
import org.jetbrains.exposed.v1.core.LongColumnType
import org.jetbrains.exposed.v1.core.TextColumnType
import org.jetbrains.exposed.v1.core.VarCharColumnType
import org.jetbrains.exposed.v1.core.castTo
import org.jetbrains.exposed.v1.core.java.UUIDColumnType
import org.jetbrains.exposed.v1.core.statements.api.ExposedBlob
import org.jetbrains.exposed.v1.core.stringLiteral
import org.jetbrains.exposed.v1.javatime.JavaLocalDateColumnType

private const val LONG = "0123456789012345678901234567890123456789"

internal fun Expression<*>.castToText(): ExpressionWithColumnType<String> = castTo(VarCharColumnType(40))

internal val castRows = rows("Casts") {
    value("castTo Int cuts the fraction") { Sample.price.castTo<Int>(IntegerColumnType()) } gives 2
    value("castTo Long") { Sample.n.castTo<Long>(LongColumnType()) } gives 7L
    value("castTo Double") { Sample.price.castTo<Double>(DoubleColumnType()) } gives 2.5
    value("castTo Decimal") { Sample.ratio.castTo<BigDecimal>(DecimalColumnType(10, 2)) } gives BigDecimal("0.50")
    value("castTo a Decimal of any precision") { Sample.ratio.castTo<BigDecimal>(DecimalColumnType(Int.MAX_VALUE, 2)) }
        .gives(BigDecimal("0.50"))
    value("castTo VarChar") { Sample.n.castTo<String>(VarCharColumnType(10)) } gives "7"
    value("castTo Text keeps more than 30 characters") { stringLiteral(LONG).castTo<String>(TextColumnType()) } gives LONG
    value("castTo LargeText is no stream") { stringLiteral(LONG).castTo<String>(LargeTextColumnType()) } gives LONG
    value("castTo Boolean") { Sample.n.castTo<Boolean>(BooleanColumnType()) } gives true
    value("castTo Date") { Sample.moment.castTo<LocalDate>(JavaLocalDateColumnType()) } gives LocalDate.of(2024, 2, 29)
    value("castTo UUID") { stringLiteral(Sample.CODE.toString()).castTo<java.util.UUID>(UUIDColumnType()) } gives Sample.CODE
    value("castTo Blob") { Sample.name.castTo<ExposedBlob>(BlobColumnType()) } refused
        "IRIS has no CAST to a stream; cast to binary(name, length)."
}
