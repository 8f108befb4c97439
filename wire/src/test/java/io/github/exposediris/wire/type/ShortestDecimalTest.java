package io.github.exposediris.wire.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortestDecimalTest {
    private static final long SEED = Long.getLong("testkit.seed", 1);
    private static final int VALUES = Integer.getInteger("testkit.values", 2_000);
    private static final int MOST_DIGITS = 17;

    @Test
    void isTheShortestDecimalThatReadsBackAndTheNearestOfThose() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            double value = value(random);
            assertEquals(expected(value), ShortestDecimal.of(value), "number " + i + " of seed " + SEED);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 0.0156, 1e15, -1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE})
    void takesNoMagnitudeForWhichItIsNotExact(double value) {
        assertFalse(ShortestDecimal.takes(value));
    }

    /** One of any digits, one of few, or a neighbour of a power of two; of either sign. */
    private static double value(Random random) {
        double any = Math.scalb(1 + random.nextDouble(), random.nextInt(55) - 6);
        double few = (2 + random.nextInt(10_000_000)) / Math.pow(10, random.nextInt(3));
        double edge = Math.nextUp(Math.scalb(1.0, random.nextInt(49)));
        double value = new double[] {any, few, edge}[random.nextInt(3)] * (random.nextBoolean() ? 1 : -1);
        assertTrue(ShortestDecimal.takes(value), () -> "not taken: " + value);
        return value;
    }

    private static String expected(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros().toPlainString();
            }
        }
        throw new AssertionError("17 digits tell every double apart");
    }
}
