package io.github.exposediris.coverage

import com.tngtech.archunit.core.importer.ClassFileImporter
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.name
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** Every public function of exposed-core's DSL has a verdict, and every verdict a test that calls the function. */
class ExposedCoverageTest {
    private val words = Vocabulary.words
    private val sources = sources()
    private val calls = calls()

    @Test
    fun `no function is without a verdict`() {
        assertEquals(emptyList<String>(), words.filter { Verdicts.of(it) == null }.map { it.key })
    }

    @Test
    fun `no verdict is without a function`() {
        val used = words.mapNotNull { Verdicts.of(it) }.toSet()
        assertEquals(emptyList<String>(), Verdicts.all.filter { it !in used }.map { it.pattern })
    }

    @Test
    fun `a verdict is one of four`() {
        assertEquals(emptySet<String>(), Verdicts.all.map { it.verdict }.toSet() - setOf("works", "differs", "refused", "internal"))
    }

    @Test
    fun `what differs or is refused says how, or what instead`() {
        assertEquals(emptyList<String>(), Verdicts.all.filter { it.verdict != "works" && it.remark.isEmpty() }.map { it.pattern })
    }

    @Test
    fun `each function is called in the test that shows its verdict`() {
        val unshown = words.map { it to Verdicts.of(it) }
            .filter { (word, verdict) -> verdict != null && verdict.verdict != "internal" && !isShown(word, verdict.shownBy) }
        assertEquals(emptyList<String>(), unshown.map { (word, verdict) -> "${word.key} by ${verdict!!.shownBy}" })
    }

    @Test
    fun `the document says what the verdicts say`() {
        val text = CoverageDocument.of(words)
        val document = Path.of("..", "docs", "exposed-coverage.md")
        if (java.lang.Boolean.getBoolean("coverage.write")) Files.writeString(document, text)
        assertEquals(text, Files.readString(document), "Write it anew with -Dcoverage.write=true")
    }

    /**
     * By its compiled code, where a function of a class is called on a subclass too. By its text where there is no call: of another
     * module, and of what is inlined.
     */
    private fun isShown(word: Word, test: String): Boolean {
        val called = "$test ${word.owner}.${word.name}" in calls || !word.owner.endsWith("Kt") && "$test ${word.name}" in calls
        val readable = word.inlined || calls.none { it.startsWith("$test ") }
        return called || readable && sources[test]?.contains(Regex("\\b${Regex.escape(word.name)}\\b")) == true
    }

    private fun calls(): Set<String> = ClassFileImporter().importPath(Path.of("target", "test-classes")).flatMap { type ->
        val file = type.source.flatMap { it.fileName }.map { it.substringBeforeLast('.') }.orElse("")
        type.codeUnitCallsFromSelf.flatMap { call ->
            val owner = call.targetOwner.fullName.substringAfterLast('.').removeSuffix("\$Companion")
            val name = call.target.name.substringBefore('-').removeSuffix("\$default")
            val ofObject = if (owner.endsWith("Kt")) emptyList() else listOf("$file $name")
            ofObject + if (name == "<init>") "$file new.$owner" else "$file $owner.$name"
        }
    }.toSet()

    private fun sources(): Map<String, String> = listOf("core", "coroutines", "jdbc-backend", "r2dbc-backend", "testkit", "vector-ext")
        .map { Path.of("..", it, "src") }.filter(Files::isDirectory)
        .flatMap { src -> Files.walk(src).use { files -> files.toList() } }
        .filter { it.name.endsWith(".kt") || it.name.endsWith(".java") }
        .filter { "test" in it.map(Path::name) || it.startsWith(Path.of("..", "testkit")) }
        .groupBy { it.name.substringBeforeLast('.') }
        .mapValues { (_, files) -> files.joinToString("\n") { Files.readString(it) } }
}
