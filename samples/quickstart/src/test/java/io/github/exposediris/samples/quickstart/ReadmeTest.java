package io.github.exposediris.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.samples.java.ReadmeExample;
import io.github.exposediris.samples.kotlin.ReadmeExampleKt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what is compiled, and it works. */
class ReadmeTest {
    private static final String PACKAGE = "io/github/exposediris/samples/";

    private static String printedBy(Runnable example) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            example.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void assertShown(String source, String from, String to) throws IOException {
        String code = Files.readString(Path.of("..", source));
        String shown = code.substring(code.indexOf(from), to.isEmpty() ? code.length() : code.indexOf(to)).strip();
        assertTrue(Files.readString(Path.of("../../README.md")).contains(shown), "README.md does not show this:\n" + shown);
    }

    @Test
    void theKotlinExampleIsTheOneThatIsCompiled() throws IOException {
        assertShown("quickstart-kotlin/src/main/kotlin/" + PACKAGE + "kotlin/ReadmeExample.kt", "object Recipes", "");
    }

    @Test
    void theJavaExampleIsTheOneThatIsCompiled() throws IOException {
        assertShown("quickstart-java/src/main/java/" + PACKAGE + "java/ReadmeExample.java", "/** What there", "");
    }

    @Test
    void theTestOfTheReadmeIsTheOneThatIsRun() throws IOException {
        assertShown("../testkit/src/test/java/io/github/exposediris/testkit/junit/ExampleTest.java", "@WithEmbeddedIris", "");
    }

    @Test
    void theKotlinExampleFindsTheNearest() {
        assertEquals(1, printedBy(ReadmeExampleKt::main).lines().filter(line -> line.startsWith("Rye bread, ")).count());
    }

    @Test
    void theJavaExampleFindsTheNearest() {
        assertEquals(1, printedBy(() -> ReadmeExample.main(new String[0])).lines()
                .filter(line -> line.startsWith("Rye bread, ")).count());
    }
}
