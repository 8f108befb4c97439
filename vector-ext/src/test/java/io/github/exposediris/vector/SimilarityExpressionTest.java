package io.github.exposediris.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.InvalidValueException;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.junit.jupiter.api.Test;

class SimilarityExpressionTest {
    private static final double[] VECTOR = {1, 0, 0};
    private static final String COSINE = "VECTOR_COSINE(notes.embedding, TO_VECTOR(?, double, 3))";
    private static final String DOT_PRODUCT = "VECTOR_DOT_PRODUCT(notes.embedding, TO_VECTOR(?, double, 3))";

    private final Notes notes = new Notes();

    @Test
    void cosineSimilarityIsTheServers() {
        assertEquals(COSINE, Detached.marked(Vectors.cosineSimilarity(notes.embedding, VECTOR)));
    }

    @Test
    void cosineDistanceIsOneMinusIt() {
        assertEquals("(1 - " + COSINE + ")", Detached.marked(Vectors.cosineDistance(notes.embedding, VECTOR)));
    }

    @Test
    void dotProductIsTheServers() {
        assertEquals(DOT_PRODUCT, Detached.marked(Vectors.dotProduct(notes.embedding, VECTOR)));
    }

    @Test
    void dotProductDistanceIsItNegated() {
        assertEquals("(0 - " + DOT_PRODUCT + ")", Detached.marked(Vectors.dotProductDistance(notes.embedding, VECTOR)));
    }

    @Test
    void theVectorMayBeWrittenAsALiteral() {
        assertEquals(
                "VECTOR_COSINE(notes.embedding, TO_VECTOR('1.0,0.0,0.0', double, 3))",
                Detached.text(Vectors.cosineSimilarity(notes.embedding, VECTOR)));
    }

    @Test
    void theVectorIsTakenAsItWas() {
        double[] vector = VECTOR.clone();
        ExpressionWithColumnType<Double> similarity = Vectors.cosineSimilarity(notes.embedding, vector);
        vector[0] = 9;
        assertEquals(
                "VECTOR_COSINE(notes.embedding, TO_VECTOR('1.0,0.0,0.0', double, 3))", Detached.text(similarity));
    }

    @Test
    void aVectorOfOtherDimensionsIsRefusedBeforeItIsSent() {
        ExpressionWithColumnType<Double> similarity =
                Vectors.cosineSimilarity(notes.embedding, new double[] {1, 2});
        assertThrows(InvalidValueException.class, () -> Detached.text(similarity));
    }
}
