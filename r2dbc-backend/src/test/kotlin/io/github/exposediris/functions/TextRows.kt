package io.github.exposediris.functions

import org.jetbrains.exposed.v1.core.CustomStringFunction
import org.jetbrains.exposed.v1.core.SortOrder
import org.jetbrains.exposed.v1.core.charLength
import org.jetbrains.exposed.v1.core.concat
import org.jetbrains.exposed.v1.core.function
import org.jetbrains.exposed.v1.core.groupConcat
import org.jetbrains.exposed.v1.core.locate
import org.jetbrains.exposed.v1.core.lowerCase
import org.jetbrains.exposed.v1.core.plus
import org.jetbrains.exposed.v1.core.plus as joined
import org.jetbrains.exposed.v1.core.stringLiteral
import org.jetbrains.exposed.v1.core.stringParam
import org.jetbrains.exposed.v1.core.substring
import org.jetbrains.exposed.v1.core.trim
import org.jetbrains.exposed.v1.core.upperCase

internal val textRows = rows("Texts") {
    value("charLength counts blanks at the end") { Sample.word.charLength() } gives 6
    value("charLength of NULL") { Sample.note.charLength() } gives null
    value("lowerCase") { Sample.name.lowerCase() } gives "ada"
    value("upperCase") { Sample.name.upperCase() } gives "ADA"
    value("substring") { Sample.name.substring(2, 2) } gives "da"
    value("substring of length 0") { Sample.name.substring(1, 0) }.differs(null, "NULL, not an empty text")
    value("trim") { Sample.word.trim() } gives "pad"
    value("concat") { concat(Sample.name, stringLiteral("-"), Sample.word) } gives "Ada-  pad "
    value("concat of a number") { concat(Sample.name, Sample.n) } gives "Ada7"
    value("concat with a separator") { concat(", ", listOf(Sample.name, Sample.name)) } gives "Ada, Ada"
    value("concat with NULL") { concat(Sample.name, Sample.note) }.differs(null, "NULL makes NULL; wrap what may be NULL in coalesce")
    value("text + text") { Sample.name + "!" } gives "Ada!"
    value("text + expression") { Sample.name + Sample.word.trim() } gives "Adapad"
    value("plus of a String and an expression") { "Dr ".joined(Sample.name) } gives "Dr Ada"
    value("locate") { Sample.name.locate("a") }.differs(3, "minds case, as INSTR does")
    value("locate of what is not there") { Sample.name.locate("z") } gives 0
    value("locate of a quote") { Sample.name.locate("'") } gives 0
    overall("groupConcat") { Sample.name.groupConcat() } gives "Ada,Bob,ada"
    overall("groupConcat with a comma") { Sample.name.groupConcat(",") } gives "Ada,Bob,ada"
    overall("groupConcat distinct") { Sample.m.castToText().groupConcat(distinct = true) } gives "2,4"
    overall("groupConcat with another separator") { Sample.name.groupConcat("; ") } refused
        "IRIS has no LIST with a separator or an order; take ',' and sort in the program."
    overall("groupConcat in an order") { Sample.name.groupConcat(orderBy = Sample.name to SortOrder.DESC) } refused
        "IRIS has no LIST with a separator or an order; take ',' and sort in the program."
    value("function") { Sample.name.function("REVERSE") } gives "adA"
    value("CustomStringFunction") { CustomStringFunction("REPLACE", Sample.name, stringParam("d"), stringParam("x")) } gives "Axa"
}
