package io.github.exposediris.functions

import org.jetbrains.exposed.v1.core.Expression

/** Where an expression stands. */
internal enum class Place(val inTurn: Boolean) {
    /** In the select list, for the first row. */
    VALUE(false),

    /** In the select list, over all rows. */
    OVERALL(false),

    /** In the select list, for each row in turn. */
    EACH(true),

    /** In WHERE; the answer is the list of the keys. */
    WHERE(true),
}

/** What is to be seen when it runs. */
internal sealed interface Outcome {
    data class Works(val answer: Any?) : Outcome

    data class Differs(val answer: Any?, val how: String) : Outcome

    /** It works over JDBC; over R2DBC it is refused with these words. */
    data class Blocking(val answer: Any?, val words: String) : Outcome

    data class Refused(val words: String) : Outcome

    /** IRIS has it, says the page, and the stand-in says that it lacks it. */
    data class Untried(val page: String) : Outcome
}

/** A row of docs/functions.md. */
internal data class FunctionRow(
    val group: String,
    val name: String,
    val place: Place,
    val outcome: Outcome,
    val expression: () -> Expression<*>,
)

/** Collects the rows of one group, as sentences: `value("abs") { AbsFunction(Sample.n) } gives 7`. */
internal class Rows(private val group: String) {
    internal class Draft(val name: String, val place: Place, val expression: () -> Expression<*>)

    val all = mutableListOf<FunctionRow>()

    fun value(name: String, expression: () -> Expression<*>) = Draft(name, Place.VALUE, expression)

    fun overall(name: String, expression: () -> Expression<*>) = Draft(name, Place.OVERALL, expression)

    fun each(name: String, expression: () -> Expression<*>) = Draft(name, Place.EACH, expression)

    fun where(name: String, expression: () -> Expression<*>) = Draft(name, Place.WHERE, expression)

    infix fun Draft.gives(answer: Any?) {
        add(Outcome.Works(answer))
    }

    infix fun Draft.refused(words: String) {
        add(Outcome.Refused(words))
    }

    /** An answer that is not what a user of another database expects, and how it differs. */
    fun Draft.differs(answer: Any?, how: String) {
        add(Outcome.Differs(answer, how))
    }

    fun Draft.blocking(answer: Any?, words: String) {
        add(Outcome.Blocking(answer, words))
    }

    fun Draft.untried(page: String) {
        add(Outcome.Untried(page))
    }

    private fun Draft.add(outcome: Outcome) {
        all += FunctionRow(group, name, place, outcome, expression)
    }
}

internal fun rows(group: String, body: Rows.() -> Unit): List<FunctionRow> = Rows(group).apply(body).all
