package io.github.exposediris.testkit.contract;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers come back as they went, at their limits too; what a column would round or cut is refused. */
interface NumberContract extends SampleFixture {
    @Test
    default void integersOfEveryWidthAreKeptAtTheirLimits() {
        for (byte value : new byte[] {Byte.MIN_VALUE, 0, Byte.MAX_VALUE}) {
            keeps(SAMPLES.int8, value);
            keepsLiteral(SAMPLES.int8, value);
        }
        for (short value : new short[] {Short.MIN_VALUE, -1, Short.MAX_VALUE}) {
            keeps(SAMPLES.int16, value);
            keepsLiteral(SAMPLES.int16, value);
        }
        for (int value : new int[] {Integer.MIN_VALUE, 7, Integer.MAX_VALUE}) {
            keeps(SAMPLES.int32, value);
            keepsLiteral(SAMPLES.int32, value);
        }
        for (long value : new long[] {Long.MIN_VALUE + 1, 1L << 53 | 1, Long.MAX_VALUE}) {
            keeps(SAMPLES.int64, value);
            keepsLiteral(SAMPLES.int64, value);
        }
    }

    @Test
    default void theLeastOfAllIntegersIsKept() {
        keeps(SAMPLES.int64, Long.MIN_VALUE);
    }

    @Test
    default void doublesKeepEveryBit() {
        for (double value : List.of(0.1 + 0.2, -1e-300, 1.7e308, Double.MIN_VALUE, 0.0, 1e15, 123456789.123456789)) {
            keeps(SAMPLES.float64, value);
        }
        for (double value : List.of(0.5, -1e-30, 1e15)) {
            keepsLiteral(SAMPLES.float64, value);
        }
    }

    /** IRIS has doubles only: a float is found by its digits, not by the bits that it is widened to. */
    @Test
    default void floatsComeBackAndAreFound() {
        for (float value : List.of(0.1f, -3.4e38f, Float.MIN_VALUE, 16_777_217f)) {
            keeps(SAMPLES.float32, value);
        }
        keepsLiteral(SAMPLES.float32, 0.1f);
    }

    @Test
    default void notANumberAndInfinitiesAreRefused() {
        refuses(SAMPLES.float64, Double.NaN, "NaN and infinities are not taken");
        refuses(SAMPLES.float64, Double.POSITIVE_INFINITY, "NaN and infinities are not taken");
        refuses(SAMPLES.float32, Float.NEGATIVE_INFINITY, "NaN and infinities are not taken");
    }

    @Test
    default void decimalsKeepTheirDigitsAndScale() {
        for (String value : List.of("99999999999999.9999", "-99999999999999.9999", "0.0001", "0.0000", "12345678901234.5600")) {
            keeps(SAMPLES.money, new BigDecimal(value));
            keepsLiteral(SAMPLES.money, new BigDecimal(value));
        }
        keeps(SAMPLES.ratio, new BigDecimal("0.123456789012345678"));
    }

    /** IRIS would round to the scale without a word (InterSystems SQL Reference, Data Types, "Precision and Scale"). */
    @Test
    default void aDecimalWithMoreDigitsThanItsColumnIsRefused() {
        refuses(SAMPLES.money, new BigDecimal("0.00005"), "the decimal has 5 digits after the point, and DECIMAL(18, 4) keeps 4");
        refuses(SAMPLES.money, new BigDecimal("1E+14"), "the decimal has 15 digits before the point, and DECIMAL(18, 4) keeps 14");
        refuses(SAMPLES.ratio, BigDecimal.ONE, "the decimal has 1 digits before the point, and DECIMAL(18, 18) keeps 0");
    }
}
