package io.github.exposediris.functions

import io.github.exposediris.core.expression.Aggregates
import io.github.exposediris.core.expression.Choice
import io.github.exposediris.core.expression.DatePart
import io.github.exposediris.core.expression.Json
import io.github.exposediris.core.expression.Moments
import io.github.exposediris.core.expression.Numbers
import io.github.exposediris.core.expression.RowIdentity
import io.github.exposediris.core.expression.Texts
import io.github.exposediris.core.expression.Values
import io.github.exposediris.core.query.Conditions
import java.math.BigDecimal
import java.time.LocalDate
import java.time.LocalDateTime
import org.jetbrains.exposed.v1.core.IntegerColumnType
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.less
import org.jetbrains.exposed.v1.core.like
import org.jetbrains.exposed.v1.core.stringParam

private const val QUOTE = "r2dbc-postgresql takes \$LISTFROMSTRING for the start of a quoted text; write the statement without it, such " +
    "as IN for %INLIST, or send it over JDBC; nothing was sent."
private const val EMPTY_TEXT = "A list of %INLIST holds NULL, an empty text or the character U+001F; write the condition with IN; " +
    "nothing was sent."

internal val irisRows = rows("IRIS's own, and Exposed's for Java") {
    where("%STARTSWITH") { Texts.startsWith(Sample.name, "aD") } gives listOf(1, 3)
    where("%MATCHES") { Texts.matches(Sample.name, "A*") } gives listOf(1)
    where("%INLIST of whole numbers") { Values.inList(Sample.id, listOf(3, 1, 9)) }.blocking(listOf(1, 3), QUOTE)
    where("%INLIST of texts minds case") { Values.inList(Sample.name, listOf("Ada", "bob")) }.blocking(listOf(1), QUOTE)
    where("%INLIST of nothing") { Values.inList(Sample.id, emptyList()) } gives emptyList<Any>()
    where("%INLIST with an empty text") { Values.inList(Sample.name, listOf("")) } refused EMPTY_TEXT
    where("%INLIST of decimals") { Values.inList(Sample.price, emptyList()) } refused
        "IRIS has no %INLIST of others than texts and whole numbers; write the condition with IN."
    where("%EXACT") { Texts.exact(Sample.name) eq "Ada" } gives listOf(1)
    where("%EXACT LIKE") { Texts.exact(Sample.name) like "a%" } gives listOf(3)
    where("%SQLUPPER") { Texts.sqlUpper(Sample.name) eq Texts.sqlUpper(stringParam("bob")) } gives listOf(2)
    where("%ID") { RowIdentity.of(Sample) eq 2L } gives listOf(2)
    value("Texts.lower") { Texts.lower(Sample.name) } gives "ada"
    value("Texts.upper") { Texts.upper(Sample.name) } gives "ADA"
    value("Texts.trim") { Texts.trim(Sample.word) } gives "pad"
    value("Texts.substring") { Texts.substring(Sample.name, 2, 2) } gives "da"
    value("Texts.length") { Texts.length(Sample.word) } gives 6
    value("Texts.locate") { Texts.locate(Sample.name, "a") } gives 3
    value("Texts.concat") { Texts.concat(Sample.name, Values.of("!")) } gives "Ada!"
    value("Numbers.plus") { Numbers.plus(Sample.n, 1) } gives 8
    value("Numbers.minus") { Numbers.minus(Sample.n, Sample.m) } gives 5
    value("Numbers.times") { Numbers.times(Sample.n, 2) } gives 14
    value("Numbers.dividedBy") { Numbers.dividedBy(Sample.price, BigDecimal("2")) } gives BigDecimal("1.25")
    where("Numbers.wholeQuotient") { Numbers.wholeQuotient(Sample.n, 2) eq 3 } gives listOf(1)
    value("Numbers.modulo") { Numbers.modulo(Sample.n, 4) } gives 3
    value("Values.of a text") { Values.of("it's") } gives "it's"
    value("Values.cast") { Values.cast(Sample.price, IntegerColumnType()) } gives 2
    value("Values.coalesce") { Values.coalesce(Sample.note, Values.of("none")) } gives "none"
    value("NVL") { Values.nvl(Sample.note, "none") } gives "none"
    value("NULLIF") { Values.nullIf(Sample.n, 7) } gives null
    value("Values.alias") { Values.alias(Sample.n, "seven") } gives 7
    value("Choice") { Choice.`when`(Conditions.eq(Sample.n, 7), Values.of("seven")).otherwise(Values.of("other")) } gives "seven"
    value("Choice without otherwise") { Choice.`when`(Conditions.eq(Sample.n, 8), Values.of("eight")).otherwiseNull() } gives null
    value("DATEADD to a date") { Moments.add(DatePart.MONTH, 12, Sample.day) } gives LocalDate.of(2025, 2, 28)
    value("DATEADD to a timestamp") { Moments.add(DatePart.HOUR, -1, Sample.moment) }
        .gives(LocalDateTime.of(2024, 2, 29, 12, 14, 15, 678_901_000))
    value("DATEDIFF") { Moments.difference(DatePart.DAY, Sample.day, Values.of(Sample.day, LocalDate.of(2024, 3, 31))) } gives 31
    value("DATEPART") { Moments.part(DatePart.QUARTER, Sample.day) } gives 1
    where("CURRENT_TIMESTAMP with a fraction") { Sample.moment less Moments.now(Sample.moment, 6) } gives listOf(1, 2, 3)
    overall("Aggregates.count") { Aggregates.count() } gives 3L
    overall("Aggregates.count of values") { Aggregates.count(Sample.note) } gives 2L
    overall("Aggregates.countDistinct") { Aggregates.countDistinct(Sample.m) } gives 2L
    overall("Aggregates.sum") { Aggregates.sum(Sample.n) } gives 3
    overall("Aggregates.avg") { Aggregates.avg(Sample.n, 2) } gives BigDecimal("1.00")
    overall("Aggregates.min") { Aggregates.min(Sample.n) } gives -7
    overall("Aggregates.max") { Aggregates.max(Sample.n) } gives 7
    overall("LIST") { Aggregates.list(Sample.name) } gives "Ada,Bob,ada"
    overall("JSON_ARRAYAGG") { Aggregates.jsonArrayAgg(Sample.n) } gives "[7,-7,3]"
    value("JSON_OBJECT") { Json.`object`("name", Sample.name).and("note", Sample.note).nullOnNull() } gives """{"name":"Ada","note":null}"""
    value("JSON_OBJECT ABSENT ON NULL") { Json.`object`("n", Sample.n).and("note", Sample.note).absentOnNull() } gives """{"n":7}"""
    value("JSON_ARRAY") { Json.array(Sample.n, Sample.name) } gives """[7,"Ada"]"""
    where("IS JSON") { Json.isJson(Sample.doc) } gives listOf(1, 2)
    where("IS NOT JSON") { Json.isNotJson(Sample.doc) } gives listOf(3)
    where("Conditions.between") { Conditions.between(Sample.n, 3, 7) } gives listOf(1, 3)
    where("Conditions.notIn") { Conditions.notIn(Sample.n, listOf(3, 7)) } gives listOf(2)
    where("Conditions.notLike") { Conditions.notLike(Sample.name, "a%") } gives listOf(2)
    where("Conditions.like with an escape character") { Conditions.like(Sample.word, "x!_y", '!') } gives listOf(2)
    where("Conditions.isDistinctFrom") { Conditions.isDistinctFrom(Sample.note, Sample.word) } gives listOf(1, 2)
    where("Conditions.isNotDistinctFrom") { Conditions.isNotDistinctFrom(Sample.note, Sample.word) } gives listOf(3)
    where("Conditions.inSubQuery") { Conditions.inSubQuery(Sample.n, threes()) } gives listOf(3)
    where("Conditions.notInSubQuery") { Conditions.notInSubQuery(Sample.n, threes()) } gives listOf(1, 2)
    where("Conditions.exists") { Conditions.exists(threes()) } gives listOf(1, 2, 3)
    where("Conditions.notExists") { Conditions.notExists(threes()) } gives emptyList<Int>()
}
