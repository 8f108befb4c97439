package io.github.exposediris.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HnswOptionsTest {
    private final Notes notes = new Notes();

    @Test
    void theDefaultsAreLeftToTheServer() {
        assertEquals("HNSW(Distance='Cosine')", HnswOptions.of(Similarity.COSINE).toSql());
    }

    @Test
    void theParametersFollowTheDistance() {
        assertEquals(
                "HNSW(Distance='DotProduct', M=24, efConstruction=100)",
                new HnswOptions(Similarity.DOT_PRODUCT, 24, 100).toSql());
    }

    @ParameterizedTest
    @CsvSource({"2,", "63,", "2, 3", "100, 101", ", 17"})
    void theLimitsOfTheRangesAreTaken(Integer m, Integer efConstruction) {
        assertEquals(m, new HnswOptions(Similarity.COSINE, m, efConstruction).m());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 101, 0, -1})
    void mOutOfRangeIsRefused(int m) {
        assertThrows(IllegalArgumentException.class, () -> new HnswOptions(Similarity.COSINE, m, null));
    }

    @ParameterizedTest
    @CsvSource({"24, 24", "24, 23", ", 16", ", 0"})
    void efConstructionThatIsNotMoreThanMIsRefused(Integer m, int efConstruction) {
        assertThrows(IllegalArgumentException.class, () -> new HnswOptions(Similarity.COSINE, m, efConstruction));
    }

    @Test
    void anMThatNeedsMoreThanTheDefaultCandidatesIsRefusedWithoutThem() {
        String message = assertThrows(
                IllegalArgumentException.class, () -> new HnswOptions(Similarity.COSINE, 64, null)).getMessage();
        assertEquals("efConstruction of an HNSW index is more than M, 64, not 64, the server's default; give one", message);
    }

    @Test
    void anIndexIsCreatedAsThatClass() {
        Vectors.hnswIndex(notes, "i", notes.embedding, Similarity.COSINE);
        assertEquals(
                "CREATE INDEX i ON TABLE notes (embedding) AS HNSW(Distance='Cosine')",
                Detached.within(() -> notes.getIndices().get(0).createStatement()).get(0));
    }

    @Test
    void anIndexIsCreatedWithItsOptions() {
        Vectors.hnswIndex(notes, "i", notes.embedding, new HnswOptions(Similarity.DOT_PRODUCT, 8, null));
        assertEquals(
                "CREATE INDEX i ON TABLE notes (embedding) AS HNSW(Distance='DotProduct', M=8)",
                Detached.within(() -> notes.getIndices().get(0).createStatement()).get(0));
    }
}
