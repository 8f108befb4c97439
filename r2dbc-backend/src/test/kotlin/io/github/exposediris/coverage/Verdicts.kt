package io.github.exposediris.coverage

/**
 * What the library makes of a function.
 *
 * @property verdict works, differs, refused, or internal for what Exposed keeps to itself
 * @property shownBy the test, or the file of rows of docs/functions.md
 * @property remark how it differs, or what instead
 */
internal data class Verdict(val pattern: String, val verdict: String, val shownBy: String, val remark: String) {
    private val expression = Regex(pattern.split("*").joinToString(".*") { Regex.escape(it) })

    fun isOf(word: Word) = expression.matches(word.key)
}

/** The verdicts of `coverage/verdicts.txt`; the first one that fits a function is its own. */
internal object Verdicts {
    val all: List<Verdict> = checkNotNull(Verdicts::class.java.getResource("/coverage/verdicts.txt")).readText().lines()
        .filter { it.isNotBlank() && !it.startsWith("#") }
        .map { line -> line.split("|").map(String::trim) }
        .map { (pattern, verdict, shownBy, remark) -> Verdict(pattern, verdict, shownBy, remark) }

    fun of(word: Word): Verdict? = all.firstOrNull { it.isOf(word) }
}
