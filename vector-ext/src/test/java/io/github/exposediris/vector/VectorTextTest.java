package io.github.exposediris.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorTextTest {
    private static final int CASES = 2_000;

    @Test
    void numbersHaveCommasBetween() {
        assertEquals("1.0,-2.5,1.0E-7", VectorText.format(new double[] {1, -2.5, 1e-7}));
    }

    @Test
    void noNumbersAreNoText() {
        assertEquals("", VectorText.format(new double[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2.5,-3", "[1,2.5,-3]", " [1, 2.5, -3] ", "1.0 , 2.50 , -3.0", "1E0,.25E1,-3."})
    void numbersAreReadInEveryForm(String text) {
        assertArrayEquals(new double[] {1, 2.5, -3}, VectorText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]"})
    void noTextIsNoNumbers(String text) {
        assertArrayEquals(new double[0], VectorText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,", ",1", "1,,2", "1;2", "[1,2", "a"})
    void otherTextIsRefused(String text) {
        assertThrows(NumberFormatException.class, () -> VectorText.parse(text));
    }

    @Test
    void everyFiniteVectorComesBackBitByBit() {
        long seed = System.nanoTime();
        System.out.println("VectorTextTest: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            double[] vector = vector(random);
            assertArrayEquals(vector, VectorText.parse(VectorText.format(vector)), "seed " + seed + ", case " + i);
        }
    }

    /** Any bits but those of infinities and NaN. */
    private static double[] vector(Random random) {
        return random.longs(1 + random.nextInt(40))
                .mapToDouble(Double::longBitsToDouble)
                .map(x -> Double.isFinite(x) ? x : 0)
                .toArray();
    }
}
