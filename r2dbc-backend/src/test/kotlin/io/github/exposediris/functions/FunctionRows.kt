package io.github.exposediris.functions

/** All rows, in the order of the document. */
internal object FunctionRows {
    val all: List<FunctionRow> = textRows + numberRows + conditionRows + conditionalRows + castRows + momentRows + aggregateRows +
        windowRows + lackingRows + irisRows
}
