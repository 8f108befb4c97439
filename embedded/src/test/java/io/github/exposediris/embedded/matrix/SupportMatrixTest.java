package io.github.exposediris.embedded.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row of the support matrix, run; and the document, as the rows say. Where the system property
 * {@code support.matrix.url} names a server, the rows run there: their tables, all of them named {@code mx…}, are dropped before and
 * after.
 */
class SupportMatrixTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "support-matrix.md");
    private static final List<Feature> FEATURES = features();

    private static MatrixServer server;

    @BeforeAll
    static void open() {
        server = MatrixServer.open();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> aRowHolds() {
        return FEATURES.stream().map(feature -> DynamicTest.dynamicTest(
                feature.group() + ": " + feature.name() + ": " + feature.sql(), () -> server.tryOut(feature)));
    }

    @Test
    void theDocumentSaysWhatTheRowsSay() throws IOException {
        String text = MatrixDocument.of(FEATURES);
        if (Boolean.getBoolean("support.matrix.write")) {
            Files.writeString(DOCUMENT, text);
        }

        assertEquals(text, Files.readString(DOCUMENT), "Write it anew with -Dsupport.matrix.write=true");
    }

    @Test
    void noRowStandsThereTwice() {
        List<String> keys = FEATURES.stream().map(Feature::key).toList();

        assertEquals(keys, keys.stream().distinct().toList());
    }

    @Test
    void aRefusalHasACodeAndEveryRowASource() {
        assertTrue(FEATURES.stream().allMatch(row -> !row.source().isBlank()));
        assertTrue(FEATURES.stream().filter(row -> row.outcome() == Outcome.REFUSED).allMatch(row -> row.expected().matches("\\d+")));
    }

    private static List<Feature> features() {
        try {
            URL folder = Objects.requireNonNull(SupportMatrixTest.class.getResource("/matrix"));
            return FeatureFile.all(Path.of(folder.toURI()));
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
