package io.github.exposediris.functions

import java.math.BigDecimal
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.alias
import org.jetbrains.exposed.v1.core.asLiteral
import org.jetbrains.exposed.v1.core.booleanLiteral
import org.jetbrains.exposed.v1.core.booleanParam
import org.jetbrains.exposed.v1.core.byteLiteral
import org.jetbrains.exposed.v1.core.byteParam
import org.jetbrains.exposed.v1.core.case
import org.jetbrains.exposed.v1.core.coalesce
import org.jetbrains.exposed.v1.core.decimalLiteral
import org.jetbrains.exposed.v1.core.decimalParam
import org.jetbrains.exposed.v1.core.doubleLiteral
import org.jetbrains.exposed.v1.core.doubleParam
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.floatLiteral
import org.jetbrains.exposed.v1.core.floatParam
import org.jetbrains.exposed.v1.core.greater
import org.jetbrains.exposed.v1.core.intLiteral
import org.jetbrains.exposed.v1.core.intParam
import org.jetbrains.exposed.v1.core.literal
import org.jetbrains.exposed.v1.core.longLiteral
import org.jetbrains.exposed.v1.core.longParam
import org.jetbrains.exposed.v1.core.shortLiteral
import org.jetbrains.exposed.v1.core.shortParam
import org.jetbrains.exposed.v1.core.stringLiteral
import org.jetbrains.exposed.v1.core.stringParam
import org.jetbrains.exposed.v1.core.ubyteLiteral
import org.jetbrains.exposed.v1.core.ubyteParam
import org.jetbrains.exposed.v1.core.uintLiteral
import org.jetbrains.exposed.v1.core.uintParam
import org.jetbrains.exposed.v1.core.ulongLiteral
import org.jetbrains.exposed.v1.core.ulongParam
import org.jetbrains.exposed.v1.core.ushortLiteral
import org.jetbrains.exposed.v1.core.ushortParam
import org.jetbrains.exposed.v1.core.wrap

internal val conditionalRows = rows("Conditional expressions and values") {
    value("case") { case().When(Sample.n greater 3, stringLiteral("big")).Else(stringLiteral("small")) } gives "big"
    value("case without Else") { case().When(Sample.n greater 9, stringLiteral("big")) } gives null
    value("case with bound results") { case().When(Sample.n greater 3, stringParam("big")).Else(stringParam("small")) } gives "big"
    value("case of a value") { case(Sample.n).When(7, stringLiteral("seven")).Else(stringLiteral("other")) } gives "seven"
    value("case of a value with two cases") { case(Sample.n).When(1, Sample.word).When(7, Sample.name).Else(Sample.doc) } gives "Ada"
    value("case with two conditions") { case().When(Sample.n greater 9, Sample.name).When(Sample.n greater 3, Sample.word) } gives "  pad "
    value("coalesce") { coalesce(Sample.note, stringLiteral("none")) } gives "none"
    value("coalesce of three") { coalesce(Sample.note, Sample.note, Sample.name) } gives "Ada"
    value("Op.nullOp") { coalesce(Sample.note, Op.nullOp()) } gives null
    value("stringParam") { stringParam("it's") } gives "it's"
    value("stringLiteral") { stringLiteral("it's") } gives "it's"
    value("intParam") { intParam(3) } gives 3
    value("intLiteral") { intLiteral(3) } gives 3
    value("longParam") { longParam(5_000_000_000L) } gives 5_000_000_000L
    value("longLiteral") { longLiteral(5_000_000_000L) } gives 5_000_000_000L
    value("doubleParam") { doubleParam(0.5) } gives 0.5
    value("doubleLiteral") { doubleLiteral(0.5) } gives 0.5
    value("decimalLiteral") { decimalLiteral(BigDecimal("1.25")) } gives BigDecimal("1.25")
    value("booleanParam") { booleanParam(true) } gives true
    value("booleanLiteral") { booleanLiteral(true) } gives true
    value("byteParam") { byteParam(3) } gives 3.toByte()
    value("byteLiteral") { byteLiteral(3) } gives 3.toByte()
    value("ubyteParam") { ubyteParam(200u) } gives 200.toUByte()
    value("ubyteLiteral") { ubyteLiteral(200u) } gives 200.toUByte()
    value("shortParam") { shortParam(300) } gives 300.toShort()
    value("shortLiteral") { shortLiteral(300) } gives 300.toShort()
    value("ushortParam") { ushortParam(60_000u) } gives 60_000.toUShort()
    value("ushortLiteral") { ushortLiteral(60_000u) } gives 60_000.toUShort()
    value("uintParam") { uintParam(4_000_000_000u) } gives 4_000_000_000u
    value("uintLiteral") { uintLiteral(4_000_000_000u) } gives 4_000_000_000u
    value("ulongParam") { ulongParam(5u) } gives 5uL
    value("ulongLiteral") { ulongLiteral(5u) } gives 5uL
    value("floatParam") { floatParam(0.5f) } gives 0.5f
    value("floatLiteral") { floatLiteral(0.5f) } gives 0.5f
    where("decimalParam") { Sample.price greater decimalParam(BigDecimal("2.25")) } gives listOf(1, 2)
    value("literal") { literal("it's") } gives "it's"
    value("asLiteral") { Sample.n.asLiteral(7) } gives 7
    where("wrap") { Sample.n eq Sample.n.wrap(7) } gives listOf(1)
    value("alias") { Sample.n.alias("seven") } gives 7
}
