package io.github.exposediris.samples.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HashedNgramEncoderTest {

    private static final int DIMENSIONS = 256;
    private static final String TEXT = "The four bright moons of Jupiter";

    private final HashedNgramEncoder encoder = new HashedNgramEncoder(DIMENSIONS);

    @Test
    void givesTheSameVectorForTheSameText() {
        assertArrayEquals(encoder.encode(TEXT), new HashedNgramEncoder(DIMENSIONS).encode(TEXT));
    }

    @Test
    void ignoresCaseAndPunctuation() {
        assertArrayEquals(encoder.encode(TEXT), encoder.encode("  the FOUR, bright moons - of: Jupiter?"));
    }

    @Test
    void vectorsHaveTheAskedDimensions() {
        assertEquals(3, new HashedNgramEncoder(3).encode(TEXT).length);
    }

    @Test
    void vectorsHaveUnitLength() {
        double[] vector = encoder.encode(TEXT);
        assertEquals(1, Cosine.similarity(vector, vector), 1e-12);
        assertEquals(1, Cosine.dot(vector, vector), 1e-12);
    }

    @Test
    void textWithoutWordsIsAllZeros() {
        assertArrayEquals(new double[DIMENSIONS], encoder.encode(" -- ?! "));
    }

    @Test
    void similarSpellingIsNearerThanDissimilar() {
        double near = similarity("moons of the planet Jupiter", TEXT);
        double far = similarity("yeast in sourdough bread", TEXT);
        assertTrue(near > far + 0.3, () -> near + " against " + far);
    }

    @Test
    void functionWordsCountLittle() {
        assertTrue(similarity("bread", "the bread which is in there") > 0.95);
    }

    @Test
    void refusesLessThanOneDimension() {
        assertThrows(IllegalArgumentException.class, () -> new HashedNgramEncoder(0));
    }

    private double similarity(String left, String right) {
        return Cosine.similarity(encoder.encode(left), encoder.encode(right));
    }
}
