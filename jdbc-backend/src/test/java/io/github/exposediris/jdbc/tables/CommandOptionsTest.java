package io.github.exposediris.jdbc.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandOptionsTest {
    @Test
    void whatIsNotGivenHasADefault() {
        assertEquals(
                new CommandOptions("iris://h/USER", "SQLUser", List.of(), "", Language.JAVA, null),
                CommandOptions.read(List.of("iris://h/USER")));
    }

    @Test
    void optionsStandInAnyOrder() {
        assertEquals(
                new CommandOptions("iris://h/USER", "app", List.of("a", "b"), "p.q", Language.KOTLIN, Path.of("out")),
                CommandOptions.read(List.of(
                        "--table", "a", "--schema", "app", "iris://h/USER", "--language", "Kotlin", "--package", "p.q",
                        "--out", "out", "--table", "b")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --schema app            | a URL is needed
            u v                     | one URL only
            u --schema              | --schema needs a value
            u --language scala      | --language is java or kotlin, not scala
            u --package 1.2         | no name of a package: 1.2
            u --verbose yes         | unknown option --verbose
            """)
    void aSlipIsNamed(String line, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> CommandOptions.read(List.of(line.split(" ")))).getMessage());
    }

    @Test
    void aFileIsWrittenForEachTable(@TempDir Path folder) throws IOException {
        try (EmbeddedIris server = EmbeddedIris.start(); IrisJdbcDatabase iris = IrisJdbc.connect(server.url())) {
            iris.transactionWithoutResult(tx -> tx.execute("CREATE TABLE app.cars (id BIGINT IDENTITY)"));
            iris.transactionWithoutResult(tx -> tx.execute("CREATE TABLE app.car_makers (id BIGINT IDENTITY)"));
            TablesCommand.main(new String[] {server.url(), "--schema", "APP", "--out", folder.resolve("src").toString()});
        }
        try (Stream<Path> files = Files.list(folder.resolve("src"))) {
            assertEquals(List.of("CarMakers.java", "Cars.java"), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aNameOfSqlIsNoCode() {
        assertEquals("\"a\\\"; System.exit(1); \\u0024x \\\\\"", Literals.of("a\"; System.exit(1); $x \\"));
        assertEquals("a * / b \\ u0041", Literals.comment("a */ b \\u0041"));
        assertEquals(List.of("class_", "class_2", "_1st", "orderId"), List.copyOf(
                Names.ofFields(List.of("class", "CLASS", "1st", "order id")).values()));
    }
}
