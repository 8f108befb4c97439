package io.github.exposediris.functions

import io.github.exposediris.core.error.IrisException
import java.nio.file.Files
import java.nio.file.Path
import java.util.stream.Stream
import kotlin.streams.asStream
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.TestInstance

/** Every row of docs/functions.md, run on both backends; and the document, as the rows say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionsTest {
    private lateinit var backends: BothBackends

    @BeforeAll
    fun connect() {
        backends = BothBackends()
    }

    @AfterAll
    fun disconnect() = backends.close()

    @TestFactory
    fun `a row holds on both backends`(): Stream<DynamicTest> = FunctionRows.all.asSequence()
        .map { row -> DynamicTest.dynamicTest("${row.group}: ${row.name}") { hold(row) } }
        .asStream()

    private fun hold(row: FunctionRow): Any = when (val outcome = row.outcome) {
        is Outcome.Works -> assertAnswer(outcome.answer, row)
        is Outcome.Differs -> assertAnswer(outcome.answer, row)
        is Outcome.Blocking -> assertBlocking(outcome, row)
        is Outcome.Refused -> assertRefusal(outcome.words, row)
        is Outcome.Untried -> assertAbsent(row)
    }

    private fun assertAnswer(answer: Any?, row: FunctionRow) {
        assertEquals(answer, backends.blocking(row), "blocking")
        assertEquals(answer, backends.suspending(row), "suspending")
    }

    /** With these words, and before anything was sent. */
    private fun assertRefusal(words: String, row: FunctionRow) {
        for (run in listOf(backends::blocking, backends::suspending)) assertRefusal(words) { run(row) }
    }

    private fun assertRefusal(words: String, run: () -> Any?) {
        val before = backends.heard()
        val refusal = assertThrows(IrisException::class.java) { run() }
        assertEquals(words, refusal.message)
        assertEquals(before, backends.heard())
    }

    private fun assertBlocking(outcome: Outcome.Blocking, row: FunctionRow) {
        assertEquals(outcome.answer, backends.blocking(row), "blocking")
        assertRefusal(outcome.words) { backends.suspending(row) }
    }

    private fun assertAbsent(row: FunctionRow) {
        for (run in listOf(backends::blocking, backends::suspending)) {
            val failure = assertThrows(Exception::class.java) { run(row) }
            assertTrue(failure.message!!.contains("the stand-in has no"), failure.message)
        }
    }

    @Test
    fun `the document says what the rows say`() {
        val text = FunctionsDocument.of(FunctionRows.all, ::sent)
        val document = Path.of("..", "docs", "functions.md")
        if (java.lang.Boolean.getBoolean("functions.write")) Files.writeString(document, text)
        assertEquals(text, Files.readString(document), "Write it anew with -Dfunctions.write=true")
    }

    /** The query as the server hears it. */
    private fun sent(row: FunctionRow): String {
        runCatching { if (row.outcome is Outcome.Blocking) backends.blocking(row) else backends.suspending(row) }
        return backends.heard().last()
    }

    @Test
    fun `no row stands there twice`() {
        val names = FunctionRows.all.map { "${it.group}: ${it.name}" }
        assertEquals(names.distinct(), names)
    }
}
