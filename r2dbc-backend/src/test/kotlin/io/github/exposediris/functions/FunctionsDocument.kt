package io.github.exposediris.functions

import java.nio.file.Files
import java.nio.file.Path

/** docs/functions.md, from the rows, from their source and from what the server heard. */
internal object FunctionsDocument {
    private val SOURCES = Path.of("src", "test", "kotlin", "io", "github", "exposediris", "functions")
    private val DRAFT = Regex(
        """^ {4}(?:value|overall|each|where)\("(.*?)"\) \{ (.*?) \}(?=\s*[ .](?:gives|refused|differs|untried|blocking))""",
        RegexOption.MULTILINE,
    )

    private val head = """
        # Operators and functions

        Generated from the rows in `r2dbc-backend/src/test/kotlin/io/github/exposediris/functions` by `FunctionsTest`, which runs every
        row on the stand-in through both backends and compares the answer; do not edit. To write it anew:
        `mvn -pl r2dbc-backend -am test -Dtest=FunctionsTest -Dfunctions.write=true -Dsurefire.failIfNoSpecifiedTests=false`.

        - **works**: IRIS gives what the function promises.
        - **differs**: it runs, and gives something else than a user of another database may expect; how is said.
        - **not tried**: IRIS has it by its documentation, and the stand-in says that it lacks it; how it is written is tested.
        - **over JDBC**: it works there; over R2DBC it is refused with these words before anything is sent.
        - **refused**: an `IrisException` with these words comes before anything is sent, mostly an `UnsupportedByIrisException`.

        The SQL is what the server is sent; `${'$'}1` is a bound parameter. Expressions are written on the table `sample` of the tests.

    """.trimIndent()

    fun of(rows: List<FunctionRow>, sql: (FunctionRow) -> String): String {
        val written = sources()
        val sections = rows.groupBy { it.group }.map { (group, members) -> section(group, members, written, sql) }
        return head + "\n" + counts(rows) + sections.joinToString("")
    }

    private fun counts(rows: List<FunctionRow>): String {
        val lines = rows.groupBy { it.group }.map { (group, members) -> "| $group | ${count(members)} |\n" }
        val head = "| group | rows | works | differs | over JDBC | refused | not tried |\n|---|---|---|---|---|---|---|\n"
        return head + lines.joinToString("") + "| **all** | ${count(rows)} |\n"
    }

    private fun count(rows: List<FunctionRow>) = listOf(
        rows.size,
        rows.count { it.outcome is Outcome.Works },
        rows.count { it.outcome is Outcome.Differs },
        rows.count { it.outcome is Outcome.Blocking },
        rows.count { it.outcome is Outcome.Refused },
        rows.count { it.outcome is Outcome.Untried },
    ).joinToString(" | ")

    private fun section(group: String, rows: List<FunctionRow>, written: Map<String, String>, sql: (FunctionRow) -> String) =
        "\n## $group\n\n| what | written | SQL on IRIS | outcome |\n|---|---|---|---|\n" +
            rows.joinToString("") { row ->
                "| ${cell(row.name)} | ${code(written.getValue(row.name))} | ${sent(row, sql)} | ${outcome(row)} |\n"
            }

    private fun sent(row: FunctionRow, sql: (FunctionRow) -> String) =
        if (row.outcome is Outcome.Refused) "–" else code(part(row, sql(row)))

    /** The part of the query that the expression became, without the name of the table. */
    private fun part(row: FunctionRow, sql: String): String = when (row.place) {
        Place.WHERE -> sql.substringAfter(" WHERE ").substringBeforeLast(" ORDER BY ")
        else -> sql.removePrefix("SELECT ").substringBeforeLast(" FROM sample")
    }.replace("sample.", "").let { if (it.length > 400) it.take(150) + " … " + it.takeLast(50) else it }

    private fun outcome(row: FunctionRow) = when (val outcome = row.outcome) {
        is Outcome.Works -> "works: ${code(outcome.answer.toString())}"
        is Outcome.Differs -> "differs: ${code(outcome.answer.toString())}; ${cell(outcome.how)}"
        is Outcome.Blocking -> "works over JDBC: ${code(outcome.answer.toString())}; over R2DBC refused: ${cell(outcome.words)}"
        is Outcome.Refused -> "refused: ${cell(outcome.words)}"
        is Outcome.Untried -> "not tried: the stand-in lacks it; InterSystems SQL Reference, ${cell(outcome.page)}"
    }

    private fun cell(text: String) = text.replace("|", "\\|")

    private fun code(text: String) = if (text.contains('`')) "`` ${cell(text)} ``" else "`${cell(text)}`"

    /** What is written in each row, by the row's name. */
    private fun sources(): Map<String, String> = Files.list(SOURCES).use { files ->
        files.toList().filter { it.fileName.toString().endsWith("Rows.kt") }
            .flatMap { DRAFT.findAll(Files.readString(it)).map { row -> row.groupValues[1] to row.groupValues[2].replace("Sample.", "") } }
            .toMap()
    }
}
