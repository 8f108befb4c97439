package io.github.exposediris.coverage

/** docs/exposed-coverage.md. */
internal object CoverageDocument {
    private val head = """
        # Exposed's vocabulary on IRIS

        Generated from the jar of exposed-core and from `r2dbc-backend/src/test/resources/coverage/verdicts.txt` by `ExposedCoverageTest`,
        which fails when a function has no verdict, and when the test that is named for one does not call it; do not edit. To write it
        anew: `mvn -pl r2dbc-backend -am test -Dtest=ExposedCoverageTest -Dcoverage.write=true -Dsurefire.failIfNoSpecifiedTests=false`.

        Counted are the top-level functions of exposed-core's packages `core`, `core.dao.id`, `core.functions`, `core.java`, `core.ops` and
        `core.statements`; the functions of the classes that a program calls when it declares tables and writes queries and statements; and
        the constructors of functions that nothing else makes. Left out are accessors of properties, what every object or data class has,
        what Exposed itself calls to write a statement, and `ISqlExpressionBuilder`, whose functions no compiler takes any more. Overloads
        are one row. A test named `…Rows` is a group of rows of [functions.md](functions.md).

        - **works**: it does what Exposed promises.
        - **differs**: it does something else than on another database; the remark says what.
        - **refused**: an exception before anything is sent says what instead.
        - **internal**: public in the jar, and yet Exposed's own: marked `@InternalApi` or Kotlin's `internal`, or of another database.

    """.trimIndent()

    fun of(words: List<Word>): String {
        val owners = words.groupBy { it.owner }
        return head + "\n" + counts(words) + owners.map { (owner, members) -> section(owner, members) }.joinToString("")
    }

    private fun counts(words: List<Word>): String {
        val verdicts = words.groupingBy { Verdicts.of(it)?.verdict ?: "unknown" }.eachCount()
        val overloads = words.sumOf { it.overloads }
        return "| functions | overloads | works | differs | refused | internal | unknown |\n|---|---|---|---|---|---|---|\n" +
            "| ${words.size} | $overloads | " +
            listOf("works", "differs", "refused", "internal", "unknown").joinToString(" | ") { "${verdicts[it] ?: 0}" } + " |\n"
    }

    private fun section(owner: String, words: List<Word>): String {
        val title = if (owner == "new") "Constructors" else owner.removeSuffix("Kt") + if (owner.endsWith("Kt")) ".kt" else ""
        return "\n## $title\n\n| function | overloads | verdict | shown by | remark |\n|---|---|---|---|---|\n" +
            words.joinToString("") { row(it) }
    }

    private fun row(word: Word): String {
        val verdict = Verdicts.of(word)
        val shown = verdict?.shownBy?.takeIf { it.isNotEmpty() }?.let { "`$it`" } ?: "–"
        return "| `${word.name}` | ${word.overloads} | ${verdict?.verdict ?: "unknown"} | $shown | ${verdict?.remark.orEmpty()} |\n"
    }
}
