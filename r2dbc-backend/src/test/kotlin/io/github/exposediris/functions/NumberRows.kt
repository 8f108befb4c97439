package io.github.exposediris.functions

import java.math.BigDecimal
import org.jetbrains.exposed.v1.core.CustomLongFunction
import org.jetbrains.exposed.v1.core.CustomOperator
import org.jetbrains.exposed.v1.core.DivideOp.Companion.withScale
import org.jetbrains.exposed.v1.core.IntegerColumnType
import org.jetbrains.exposed.v1.core.Random
import org.jetbrains.exposed.v1.core.bitwiseAnd
import org.jetbrains.exposed.v1.core.bitwiseOr
import org.jetbrains.exposed.v1.core.bitwiseXor
import org.jetbrains.exposed.v1.core.div
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.functions.math.ACosFunction
import org.jetbrains.exposed.v1.core.functions.math.ASinFunction
import org.jetbrains.exposed.v1.core.functions.math.ATanFunction
import org.jetbrains.exposed.v1.core.functions.math.AbsFunction
import org.jetbrains.exposed.v1.core.functions.math.CeilingFunction
import org.jetbrains.exposed.v1.core.functions.math.CosFunction
import org.jetbrains.exposed.v1.core.functions.math.CotFunction
import org.jetbrains.exposed.v1.core.functions.math.DegreesFunction
import org.jetbrains.exposed.v1.core.functions.math.ExpFunction
import org.jetbrains.exposed.v1.core.functions.math.FloorFunction
import org.jetbrains.exposed.v1.core.functions.math.PiFunction
import org.jetbrains.exposed.v1.core.functions.math.PowerFunction
import org.jetbrains.exposed.v1.core.functions.math.RadiansFunction
import org.jetbrains.exposed.v1.core.functions.math.RoundFunction
import org.jetbrains.exposed.v1.core.functions.math.SignFunction
import org.jetbrains.exposed.v1.core.functions.math.SinFunction
import org.jetbrains.exposed.v1.core.functions.math.SqrtFunction
import org.jetbrains.exposed.v1.core.functions.math.TanFunction
import org.jetbrains.exposed.v1.core.hasFlag
import org.jetbrains.exposed.v1.core.intLiteral
import org.jetbrains.exposed.v1.core.intToDecimal
import org.jetbrains.exposed.v1.core.minus
import org.jetbrains.exposed.v1.core.mod
import org.jetbrains.exposed.v1.core.plus
import org.jetbrains.exposed.v1.core.rem
import org.jetbrains.exposed.v1.core.times

private fun noBits(operator: String) = "IRIS has no operator on bits ($operator); read the number and take its bits apart in the program."

internal val numberRows = rows("Numbers") {
    value("+ a value") { Sample.n + 1 } gives 8
    value("+ an expression") { Sample.n + Sample.m } gives 9
    value("- a value") { Sample.n - 1 } gives 6
    value("- an expression") { Sample.n - Sample.m } gives 5
    value("* a value") { Sample.n * 3 } gives 21
    value("* an expression") { Sample.price * Sample.price } gives BigDecimal("6.25")
    value("a sum with NULL") { Sample.none + Sample.n } gives null
    value("product before sum") { (Sample.n + 1) * 2 } gives 16
    value("/ of whole numbers without a rest") { (Sample.n + 1) / 2 } gives 4
    value("/ of whole numbers leaves the fraction out") { Sample.n / 2 } gives 3
    where("/ of whole numbers, in a condition") { Sample.n / 2 eq 3 } gives listOf(1)
    where("/ of a negative whole number") { Sample.n / 2 eq -3 } gives listOf(2)
    value("/ of a sum") { (Sample.n * 5 + Sample.m) / Sample.m } gives 18
    value("/ of decimals") { Sample.price / BigDecimal("2.00") } gives BigDecimal("1.25")
    value("withScale") { (Sample.price / BigDecimal("4.00")).withScale(3) } gives BigDecimal("0.625")
    value("% a value") { Sample.n % 4 } gives 3
    value("% an expression") { Sample.n % Sample.m } gives 1
    value("% of a negative number") { (Sample.n - 14) % 3 } gives -1
    value("mod a value") { Sample.n mod 4 } gives 3
    value("mod an expression") { Sample.n mod Sample.m } gives 1
    value("bitwiseAnd") { Sample.n bitwiseAnd 3 } refused noBits("&")
    value("bitwiseOr") { Sample.n bitwiseOr 3 } refused noBits("|")
    value("bitwiseXor") { Sample.n bitwiseXor 3 } refused noBits("^")
    where("hasFlag") { Sample.n hasFlag 1 } refused noBits("&")
    value("AbsFunction") { AbsFunction(Sample.n - 10) } gives 3
    value("CeilingFunction") { CeilingFunction(Sample.price) } gives 3L
    value("FloorFunction") { FloorFunction(Sample.price) } gives 2L
    value("ExpFunction") { RoundFunction(ExpFunction(Sample.m), 4) } gives BigDecimal("7.3891")
    value("PowerFunction") { PowerFunction(Sample.n, Sample.m) } gives BigDecimal("49.0000000000")
    value("RoundFunction") { RoundFunction(Sample.price, 1) } gives BigDecimal("2.5")
    value("RoundFunction of a half") { RoundFunction(Sample.price, 0) } gives BigDecimal("3")
    value("SignFunction") { SignFunction(Sample.n - 10) } gives -1
    value("SqrtFunction") { RoundFunction(SqrtFunction(Sample.m), 4) } gives BigDecimal("1.4142")
    value("ACosFunction") { RoundFunction(ACosFunction(Sample.ratio), 4) } gives BigDecimal("1.0472")
    value("ASinFunction") { RoundFunction(ASinFunction(Sample.ratio), 4) } gives BigDecimal("0.5236")
    value("ATanFunction") { RoundFunction(ATanFunction(Sample.ratio), 4) } gives BigDecimal("0.4636")
    value("CosFunction") { RoundFunction(CosFunction(Sample.ratio), 4) } gives BigDecimal("0.8776")
    value("CotFunction") { RoundFunction(CotFunction(Sample.ratio), 4) } gives BigDecimal("1.8305")
    value("SinFunction") { RoundFunction(SinFunction(Sample.ratio), 4) } gives BigDecimal("0.4794")
    value("TanFunction") { RoundFunction(TanFunction(Sample.ratio), 4) } gives BigDecimal("0.5463")
    value("DegreesFunction") { RoundFunction(DegreesFunction(Sample.ratio), 4) } gives BigDecimal("28.6479")
    value("RadiansFunction") { RoundFunction(RadiansFunction(Sample.n), 4) } gives BigDecimal("0.1222")
    value("PiFunction") { RoundFunction(PiFunction, 4) } gives BigDecimal("3.1416")
    value("Random") { Random() } refused "IRIS has no random function in SQL; draw the number in the program."
    value("intToDecimal") { Sample.n.intToDecimal() } gives BigDecimal("7")
    value("CustomLongFunction") { CustomLongFunction("SQUARE", Sample.n) } gives 49L
    value("CustomOperator") { CustomOperator<Int>("\\", IntegerColumnType(), Sample.n, intLiteral(2)) } gives 3
}
