package io.github.exposediris.functions

import java.math.BigDecimal
import org.jetbrains.exposed.v1.core.avg
import org.jetbrains.exposed.v1.core.count
import org.jetbrains.exposed.v1.core.countDistinct
import org.jetbrains.exposed.v1.core.cumeDist
import org.jetbrains.exposed.v1.core.denseRank
import org.jetbrains.exposed.v1.core.firstValue
import org.jetbrains.exposed.v1.core.intLiteral
import org.jetbrains.exposed.v1.core.lag
import org.jetbrains.exposed.v1.core.lastValue
import org.jetbrains.exposed.v1.core.lead
import org.jetbrains.exposed.v1.core.max
import org.jetbrains.exposed.v1.core.min
import org.jetbrains.exposed.v1.core.nthValue
import org.jetbrains.exposed.v1.core.ntile
import org.jetbrains.exposed.v1.core.percentRank
import org.jetbrains.exposed.v1.core.rank
import org.jetbrains.exposed.v1.core.rowNumber
import org.jetbrains.exposed.v1.core.stdDevPop
import org.jetbrains.exposed.v1.core.stdDevSamp
import org.jetbrains.exposed.v1.core.sum
import org.jetbrains.exposed.v1.core.varPop
import org.jetbrains.exposed.v1.core.varSamp
import org.jetbrains.exposed.v1.core.WindowFrameBound.Companion.currentRow
import org.jetbrains.exposed.v1.core.WindowFrameBound.Companion.offsetFollowing
import org.jetbrains.exposed.v1.core.WindowFrameBound.Companion.offsetPreceding
import org.jetbrains.exposed.v1.core.WindowFrameBound.Companion.unboundedFollowing
import org.jetbrains.exposed.v1.core.WindowFrameBound.Companion.unboundedPreceding

internal val aggregateRows = rows("Aggregates") {
    overall("count") { Sample.note.count() } gives 2L
    overall("countDistinct") { Sample.m.countDistinct() } gives 2L
    overall("countDistinct of texts minds case") { Sample.name.countDistinct() } gives 3L
    overall("sum") { Sample.n.sum() } gives 3
    overall("sum of decimals") { Sample.price.sum() } gives BigDecimal("10.75")
    overall("sum of nothing") { Sample.none.sum() } gives null
    overall("avg") { Sample.n.avg() } gives BigDecimal("1.00")
    overall("avg with a scale") { Sample.m.avg(4) } gives BigDecimal("2.6667")
    overall("min") { Sample.n.min() } gives -7
    overall("max") { Sample.price.max() } gives BigDecimal("7.25")
    overall("min of texts") { Sample.name.min() }
        .differs("ADA", "in upper case, unless the column is declared %EXACT; Texts.exact(name) is compared with regard to case")
    overall("max of texts") { Sample.name.max() }
        .differs("BOB", "in upper case, unless the column is declared %EXACT; Texts.exact(name) is compared with regard to case")
    overall("stdDevPop") { Sample.m.stdDevPop(4) } gives BigDecimal("0.9428")
    overall("stdDevSamp") { Sample.m.stdDevSamp(4) } gives BigDecimal("1.1547")
    overall("varPop") { Sample.m.varPop(4) } gives BigDecimal("0.8889")
    overall("varSamp") { Sample.m.varSamp(4) } gives BigDecimal("1.3333")
}

internal val windowRows = rows("Window functions") {
    each("rowNumber") { rowNumber().over().orderBy(Sample.n) } gives listOf(3L, 1L, 2L)
    each("rank") { rank().over().orderBy(Sample.m) } gives listOf(1L, 1L, 3L)
    each("denseRank") { denseRank().over().orderBy(Sample.m) } gives listOf(1L, 1L, 2L)
    each("percentRank") { percentRank().over().orderBy(Sample.n) } gives listOf(BigDecimal("1.00"), BigDecimal("0.00"), BigDecimal("0.50"))
    each("cumeDist") { cumeDist().over().orderBy(Sample.m) } gives listOf(BigDecimal("0.67"), BigDecimal("0.67"), BigDecimal("1.00"))
    each("ntile") { ntile(intLiteral(2)).over().orderBy(Sample.n) } gives listOf(2, 1, 1)
    each("lag") { Sample.n.lag().over().orderBy(Sample.id) } gives listOf(null, 7, -7)
    each("lead") { Sample.n.lead().over().orderBy(Sample.id) } gives listOf(-7, 3, null)
    each("lag with a default") { Sample.n.lag(intLiteral(2), intLiteral(0)).over().orderBy(Sample.id) } gives listOf(0, 0, 7)
    each("firstValue") { Sample.n.firstValue().over().orderBy(Sample.id) } gives listOf(7, 7, 7)
    each("lastValue") { Sample.n.lastValue().over().orderBy(Sample.id) } gives listOf(7, -7, 3)
    each("nthValue") { Sample.n.nthValue(intLiteral(2)).over().orderBy(Sample.id) } gives listOf(null, -7, -7)
    each("sum over a partition") { Sample.n.sum().over().partitionBy(Sample.m) } gives listOf(0, 0, 3)
    each("count over all") { Sample.n.count().over() } gives listOf(3L, 3L, 3L)
    each("avg over") { Sample.m.avg().over() } gives listOf(BigDecimal("2.67"), BigDecimal("2.67"), BigDecimal("2.67"))
    each("min over") { Sample.n.min().over() } gives listOf(-7, -7, -7)
    each("max over") { Sample.n.max().over() } gives listOf(7, 7, 7)
    each("sum in order runs on") { Sample.n.sum().over().orderBy(Sample.id) } gives listOf(7, 0, 3)
    each("rows between") { Sample.n.sum().over().orderBy(Sample.id).rows(offsetPreceding(1), offsetFollowing(1)) } gives listOf(0, 3, -4)
    each("rows from the start") { Sample.n.sum().over().orderBy(Sample.id).rows(unboundedPreceding()) } gives listOf(7, 0, 3)
    each("rows to the end") { Sample.n.sum().over().orderBy(Sample.id).rows(currentRow(), unboundedFollowing()) } gives listOf(3, -4, 3)
    each("range") { Sample.n.sum().over().orderBy(Sample.id).range(unboundedPreceding()) } refused
        "IRIS has no window frame by RANGE; use rows, or leave the frame out."
    each("groups") { Sample.n.sum().over().orderBy(Sample.id).groups(unboundedPreceding(), currentRow()) } refused
        "IRIS has no window frame by GROUPS; use rows, or leave the frame out."
}
