package io.github.exposediris.functions

import org.jetbrains.exposed.v1.core.Sequence
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.allFrom
import org.jetbrains.exposed.v1.core.anyFrom
import org.jetbrains.exposed.v1.core.arrayLiteral
import org.jetbrains.exposed.v1.core.arrayParam
import org.jetbrains.exposed.v1.core.cosineDistance
import org.jetbrains.exposed.v1.core.dotDistance
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.euclideanDistance
import org.jetbrains.exposed.v1.core.get
import org.jetbrains.exposed.v1.core.greater
import org.jetbrains.exposed.v1.core.inTable
import org.jetbrains.exposed.v1.core.nextIntVal
import org.jetbrains.exposed.v1.core.nextLongVal
import org.jetbrains.exposed.v1.core.notInTable
import org.jetbrains.exposed.v1.core.slice
import org.jetbrains.exposed.v1.core.vectorLiteral
import org.jetbrains.exposed.v1.core.vectorParam
import org.jetbrains.exposed.v1.json.contains
import org.jetbrains.exposed.v1.json.exists
import org.jetbrains.exposed.v1.json.extract

/** Columns that no table of IRIS can have. */
private object Unmade : Table("sample") {
    val list = array<Int>("list")
    val direction = vector("direction", 2)
}

/** A table of one column. */
internal object Threes : Table("threes") {
    val n = integer("n")
}

private const val NO_SEQUENCE = "IRIS has no sequence; use autoIncrement(), which becomes an IDENTITY column."
private const val NO_ARRAY = "IRIS has no array; use a table of the elements, or a JSON text."
private const val OWN_COLUMN = "read the document and look into it in the program, or keep what is searched for in a column of its own."
private const val NO_PATH = "IRIS has no path into JSON; $OWN_COLUMN"
private const val NO_DISTANCE = "IRIS has no vector distance for Exposed's own vector columns; " +
    "declare the column by Vectors of exposed-iris-vector and use its similarities, such as VECTOR_COSINE."

internal val lackingRows = rows("Tables as lists, sequences, arrays, JSON paths, vectors") {
    where("inTable") { Sample.n inTable Threes } gives listOf(3)
    where("notInTable") { Sample.n notInTable Threes } gives listOf(1, 2)
    where("anyFrom a table") { Sample.n eq anyFrom<Int>(Threes) } gives listOf(3)
    where("allFrom a table") { Sample.n greater allFrom<Int>(Threes) } gives listOf(1)
    value("nextIntVal") { Sequence("s").nextIntVal() } refused NO_SEQUENCE
    value("nextLongVal") { Sequence("s").nextLongVal() } refused NO_SEQUENCE
    value("get of an array") { Unmade.list[1] } refused NO_ARRAY
    value("slice of an array") { Unmade.list.slice(1, 2) } refused NO_ARRAY
    value("arrayParam") { arrayParam(listOf(1, 2)) } refused NO_ARRAY
    value("arrayLiteral") { arrayLiteral(listOf(1, 2)) } refused NO_ARRAY
    value("extract from JSON") { Sample.doc.extract<String>(".a") } refused NO_PATH
    where("contains of JSON") { Sample.doc.contains("1", ".a") } refused "IRIS has no search within JSON; $OWN_COLUMN"
    where("exists of a path into JSON") { Sample.doc.exists(".a") } refused NO_PATH
    value("cosineDistance") { Unmade.direction.cosineDistance(floatArrayOf(1f, 0f)) } refused NO_DISTANCE
    value("vectorParam") { Unmade.direction.cosineDistance(vectorParam(floatArrayOf(1f, 0f))) } refused NO_DISTANCE
    value("vectorLiteral") { Unmade.direction.cosineDistance(vectorLiteral(floatArrayOf(1f, 0f))) } refused NO_DISTANCE
    value("euclideanDistance") { Unmade.direction.euclideanDistance(floatArrayOf(1f, 0f)) } refused NO_DISTANCE
    value("dotDistance") { Unmade.direction.dotDistance(floatArrayOf(1f, 0f)) } refused NO_DISTANCE
}
