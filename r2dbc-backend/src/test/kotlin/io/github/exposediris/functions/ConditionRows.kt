package io.github.exposediris.functions

import io.github.exposediris.core.query.IrisSelect
import org.jetbrains.exposed.v1.core.LikePattern
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.allFrom
import org.jetbrains.exposed.v1.core.and
import org.jetbrains.exposed.v1.core.andIfNotNull
import org.jetbrains.exposed.v1.core.andNot
import org.jetbrains.exposed.v1.core.anyFrom
import org.jetbrains.exposed.v1.core.between
import org.jetbrains.exposed.v1.core.compoundAnd
import org.jetbrains.exposed.v1.core.compoundOr
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.eqSubQuery
import org.jetbrains.exposed.v1.core.exists
import org.jetbrains.exposed.v1.core.greater
import org.jetbrains.exposed.v1.core.greaterEq
import org.jetbrains.exposed.v1.core.greaterEqSubQuery
import org.jetbrains.exposed.v1.core.greaterSubQuery
import org.jetbrains.exposed.v1.core.inList
import org.jetbrains.exposed.v1.core.inSubQuery
import org.jetbrains.exposed.v1.core.isDistinctFrom
import org.jetbrains.exposed.v1.core.isNotDistinctFrom
import org.jetbrains.exposed.v1.core.isNotNull
import org.jetbrains.exposed.v1.core.isNull
import org.jetbrains.exposed.v1.core.isNullOrEmpty
import org.jetbrains.exposed.v1.core.less
import org.jetbrains.exposed.v1.core.lessEq
import org.jetbrains.exposed.v1.core.lessEqSubQuery
import org.jetbrains.exposed.v1.core.lessSubQuery
import org.jetbrains.exposed.v1.core.like
import org.jetbrains.exposed.v1.core.match
import org.jetbrains.exposed.v1.core.neq
import org.jetbrains.exposed.v1.core.not
import org.jetbrains.exposed.v1.core.notEqSubQuery
import org.jetbrains.exposed.v1.core.notExists
import org.jetbrains.exposed.v1.core.notInList
import org.jetbrains.exposed.v1.core.notInSubQuery
import org.jetbrains.exposed.v1.core.notLike
import org.jetbrains.exposed.v1.core.or
import org.jetbrains.exposed.v1.core.orIfNotNull
import org.jetbrains.exposed.v1.core.orNot
import org.jetbrains.exposed.v1.core.regexp
import org.jetbrains.exposed.v1.core.stringLiteral
import org.jetbrains.exposed.v1.core.stringParam
import org.jetbrains.exposed.v1.core.vendors.FunctionProvider

private const val NO_REGEXP = "IRIS has no regular expression match; use like, or filter in the program."
private const val NO_ARRAY = "IRIS has no ANY or ALL of an array; use inList with the values."
private val ALL = listOf(1, 2, 3)
private val STRICT = object : FunctionProvider.MatchMode {
    override fun mode() = "STRICT"
}

internal fun threes() = IrisSelect.from(Sample).select(Sample.n).where(Sample.n eq 3)

private fun ns() = IrisSelect.from(Sample).select(Sample.n)

internal val conditionRows = rows("Conditions") {
    where("eq") { Sample.n eq 7 } gives listOf(1)
    where("eq of texts") { Sample.name eq "ADA" }.differs(listOf(1, 3), "without regard to case, unless the column is declared %EXACT")
    where("eq NULL") { Sample.note eq null } gives listOf(1)
    where("eq an expression") { Sample.n eq Sample.m } gives emptyList<Int>()
    where("neq") { Sample.n neq 7 } gives listOf(2, 3)
    where("neq NULL") { Sample.note neq null } gives listOf(2, 3)
    where("neq an expression") { Sample.n neq Sample.m } gives ALL
    where("less") { Sample.n less 3 } gives listOf(2)
    where("less an expression") { Sample.n less Sample.m } gives listOf(2, 3)
    where("lessEq") { Sample.n lessEq 3 } gives listOf(2, 3)
    where("lessEq an expression") { Sample.n lessEq Sample.m } gives listOf(2, 3)
    where("greater") { Sample.n greater 3 } gives listOf(1)
    where("greater an expression") { Sample.n greater Sample.m } gives listOf(1)
    where("greaterEq") { Sample.n greaterEq 3 } gives listOf(1, 3)
    where("greaterEq an expression") { Sample.n greaterEq Sample.m } gives listOf(1)
    where("between") { Sample.n.between(3, 7) } gives listOf(1, 3)
    where("isNull") { Sample.note.isNull() } gives listOf(1)
    where("isNotNull") { Sample.note.isNotNull() } gives listOf(2, 3)
    where("isNullOrEmpty") { Sample.note.isNullOrEmpty() } gives listOf(1, 3)
    where("isDistinctFrom a value") { Sample.note isDistinctFrom "hi" } gives listOf(1, 3)
    where("isDistinctFrom an expression") { Sample.note isDistinctFrom Sample.word } gives listOf(1, 2)
    where("isNotDistinctFrom a value") { Sample.note isNotDistinctFrom "hi" } gives listOf(2)
    where("isNotDistinctFrom an expression") { Sample.note isNotDistinctFrom Sample.word } gives listOf(3)
    where("and") { (Sample.n greater 0) and (Sample.n less 5) } gives listOf(3)
    where("or") { (Sample.n eq 7) or (Sample.n eq 3) } gives listOf(1, 3)
    where("not") { not(Sample.n eq 7) } gives listOf(2, 3)
    where("and with a block") { (Sample.n greater 0).and { Sample.n less 5 } } gives listOf(3)
    where("or with a block") { (Sample.n eq 7).or { Sample.n eq 3 } } gives listOf(1, 3)
    where("andNot") { (Sample.n greater 0).andNot { Sample.n less 5 } } gives listOf(1)
    where("orNot") { (Sample.n eq 3).orNot { Sample.n less 5 } } gives listOf(1, 3)
    where("andIfNotNull") { (Sample.n greater 0).andIfNotNull(null) } gives listOf(1, 3)
    where("orIfNotNull") { (Sample.n greater 0).orIfNotNull(Sample.n less 0) } gives ALL
    where("compoundAnd") { listOf(Sample.n greater 0, Sample.n less 5).compoundAnd() } gives listOf(3)
    where("compoundOr") { listOf(Sample.n eq 7, Sample.n eq 3).compoundOr() } gives listOf(1, 3)
    where("Op.TRUE") { Op.TRUE } gives ALL
    where("Op.FALSE") { Op.FALSE } gives emptyList<Int>()
    where("a Boolean column compared") { Sample.flag eq true } gives listOf(1, 3)
    where("like") { Sample.name like "a%" }.differs(listOf(1, 3), "without regard to case, unless the column is declared %EXACT")
    where("like an expression") { Sample.name like stringLiteral("B%") } gives listOf(2)
    where("like with an escape character") { Sample.word like LikePattern("x!_y", '!') } gives listOf(2)
    where("like LikePattern.ofLiteral") { Sample.word like LikePattern.ofLiteral("x_y") } gives listOf(2)
    where("like LikePattern + text") { Sample.word like LikePattern.ofLiteral("x_") + "%" } gives listOf(2)
    where("notLike") { Sample.name notLike "a%" } gives listOf(2)
    where("notLike an expression") { Sample.name notLike Sample.word } gives ALL
    where("notLike with an escape character") { Sample.word notLike LikePattern("x!_y", '!') } gives listOf(1, 3)
    where("match") { Sample.name match "B%" }.differs(listOf(2), "is LIKE, not a search in full texts")
    where("match with a mode") { Sample.name.match("B", STRICT) } refused
        "IRIS has no full-text search with a mode; use like, or match without a mode, which is LIKE."
    where("regexp") { Sample.name regexp "B.*" } refused NO_REGEXP
    where("regexp with a case") { Sample.name.regexp(stringParam("b.*"), caseSensitive = false) } refused NO_REGEXP
    where("inList") { Sample.n inList listOf(7, 3) } gives listOf(1, 3)
    where("inList of one") { Sample.n inList listOf(7) } gives listOf(1)
    where("inList of none") { Sample.n inList emptyList() } gives emptyList<Int>()
    where("inList of 1,500") { Sample.n inList (1..1500).toList() } gives listOf(1, 3)
    where("notInList") { Sample.n notInList listOf(7, 3) } gives listOf(2)
    where("notInList of none") { Sample.n notInList emptyList() } gives ALL
    where("notInList of 1,500") { Sample.n notInList (1..1500).toList() } gives listOf(2)
    where("inList of pairs") { (Sample.n to Sample.m) inList listOf(7 to 2, 3 to 4) } gives listOf(1, 3)
    where("inList of one pair") { (Sample.n to Sample.m) inList listOf(7 to 2) } gives listOf(1)
    where("inList of triples") { Triple(Sample.n, Sample.m, Sample.id) inList listOf(Triple(7, 2, 1), Triple(3, 4, 2)) } gives listOf(1)
    where("inList of several columns") { listOf(Sample.n, Sample.m) inList listOf(listOf(7, 2), listOf(3, 4)) } gives listOf(1, 3)
    where("notInList of pairs") { (Sample.n to Sample.m) notInList listOf(7 to 2, 3 to 4) } gives listOf(2)
    where("notInList of triples") { Triple(Sample.n, Sample.m, Sample.id) notInList listOf(Triple(7, 2, 1)) } gives listOf(2, 3)
    where("inSubQuery") { Sample.n inSubQuery threes() } gives listOf(3)
    where("notInSubQuery") { Sample.n notInSubQuery threes() } gives listOf(1, 2)
    where("eqSubQuery") { Sample.n eqSubQuery threes() } gives listOf(3)
    where("notEqSubQuery") { Sample.n notEqSubQuery threes() } gives listOf(1, 2)
    where("lessSubQuery") { Sample.n lessSubQuery threes() } gives listOf(2)
    where("lessEqSubQuery") { Sample.n lessEqSubQuery threes() } gives listOf(2, 3)
    where("greaterSubQuery") { Sample.n greaterSubQuery threes() } gives listOf(1)
    where("greaterEqSubQuery") { Sample.n greaterEqSubQuery threes() } gives listOf(1, 3)
    where("exists") { exists(threes()) } gives ALL
    where("notExists") { notExists(threes()) } gives emptyList<Int>()
    value("exists as a value") { exists(threes()) } gives true
    value("a condition as a value") { Sample.n greater 3 } gives true
    where("anyFrom a query") { Sample.n eq anyFrom<Int>(threes()) } gives listOf(3)
    where("anyFrom a list") { Sample.n eq anyFrom(listOf(7, 3)) } refused NO_ARRAY
    where("allFrom a list") { Sample.n greater allFrom(listOf(7, 3)) } refused NO_ARRAY
    where("allFrom a query") { Sample.n greaterEq allFrom<Int>(ns()) } gives listOf(1)
}
