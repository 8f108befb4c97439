package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.BatchReplace;
import io.github.exposediris.core.statement.BatchUpsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.InsertIgnore;
import io.github.exposediris.core.statement.InsertSelect;
import io.github.exposediris.core.statement.Replace;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.core.statement.Upsert;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Java program writes no type of Kotlin: the contract, which is written in Java, shows it, and so do the signatures. */
class JavaSourcesTest {
    private static final Path CONTRACT =
            Path.of("..", "testkit", "src", "main", "java", "io", "github", "exposediris", "testkit", "contract");

    @Test
    void theContractImportsNothingOfKotlin() throws IOException {
        try (Stream<Path> sources = Files.list(CONTRACT)) {
            List<Path> all = sources.filter(source -> source.toString().endsWith("Contract.java")).toList();
            assertTrue(all.size() >= 8, all.toString());
            assertEquals(List.of(), all.stream().filter(JavaSourcesTest::mentionsKotlin).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {
        BlockingTransaction.class, IrisJdbcDatabase.class, Insert.class, InsertIgnore.class, InsertSelect.class, BatchInsert.class,
        Upsert.class, BatchUpsert.class, Replace.class, BatchReplace.class, Update.class, Delete.class
    })
    void noMethodForJavaTakesATypeOfKotlin(Class<?> type) {
        assertEquals(List.of(), Stream.of(type.getMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getDeclaringClass() == type)
                .filter(JavaSourcesTest::takesKotlin)
                .toList());
    }

    /** What Java calls on a query; the rest of the class is Exposed's. */
    @Test
    void noMethodOfAQueryForJavaTakesATypeOfKotlin() {
        List<String> used = List.of("limit", "offset", "orderBy", "select", "union", "unionAll", "intersect", "except");
        assertEquals(List.of(), Stream.of(IrisSelect.class.getDeclaredMethods())
                .filter(method -> used.contains(method.getName()) && !method.isSynthetic())
                .filter(JavaSourcesTest::takesKotlin)
                .toList());
    }

    private static boolean takesKotlin(Method method) {
        return Stream.concat(Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes()))
                .anyMatch(type -> type.getName().startsWith("kotlin."));
    }

    private static boolean mentionsKotlin(Path source) {
        try {
            return Files.readString(source).contains("kotlin.");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
