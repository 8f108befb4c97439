package io.github.exposediris.wire.type;

import java.nio.charset.StandardCharsets;

/**
 * The shortest decimal that reads back as the same double, and of several so short the nearest: what PostgreSQL writes. By the
 * free-format algorithm of Steele and White, "How to Print Floating-Point Numbers Accurately" (1990), in integers of 64 bits, which
 * is exact for the magnitudes that are taken.
 */
final class ShortestDecimal {
    private static final double LEAST = 0x1p-6;
    private static final double LIMIT = 1e15;
    private static final int MANTISSA_BITS = 52;
    private static final long LEADING_BIT = 1L << MANTISSA_BITS;
    private static final int EXPONENT_MASK = 0x7FF;
    private static final int LONGEST = 24;

    private ShortestDecimal() {}

    /** Whether the magnitude is one for which {@link #of} is exact. */
    static boolean takes(double value) {
        double magnitude = Math.abs(value);
        return magnitude >= LEAST && magnitude < LIMIT;
    }

    static String of(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int fractionBits = MANTISSA_BITS + Double.MAX_EXPONENT - ((int) (bits >>> MANTISSA_BITS) & EXPONENT_MASK);
        long mantissa = bits & LEADING_BIT - 1 | LEADING_BIT;
        long fraction = mantissa & (1L << fractionBits) - 1;
        String whole = (value < 0 ? "-" : "") + (mantissa >>> fractionBits);
        return fraction == 0 ? whole : whole + fraction(fraction << 1, fractionBits + 1);
    }

    /**
     * The point and digits until what is left, or what is missing to the next digit, is less than half the distance to the next
     * double. The fraction is counted in such halves, so that the margin begins at 1.
     */
    private static String fraction(long fraction, int bits) {
        byte[] text = new byte[LONGEST];
        text[0] = '.';
        int length = 1;
        long one = 1L << bits;
        long margin = 10;
        long digits = fraction * 10;
        for (long rest = digits & one - 1; rest >= margin && rest <= one - margin; rest = digits & one - 1) {
            text[length++] = (byte) ('0' + (digits >>> bits));
            digits = rest * 10;
            margin *= 10;
        }
        text[length++] = (byte) ('0' + lastDigit(digits >>> bits, digits & one - 1, one, margin));
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Either of two digits will do where the margin is wide; then the nearer one, and of two as near the even one. */
    private static long lastDigit(long digit, long rest, long one, long margin) {
        boolean down = rest < margin;
        boolean up = rest > one - margin;
        long half = one >> 1;
        boolean nearer = rest > half || rest == half && (digit & 1) == 1;
        return up && (!down || nearer) ? digit + 1 : digit;
    }
}
