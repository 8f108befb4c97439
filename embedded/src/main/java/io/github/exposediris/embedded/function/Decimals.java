package io.github.exposediris.embedded.function;

import io.github.exposediris.embedded.error.SqlCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.SQLException;

/**
 * Decimal arithmetic of IRIS: a number holds as many digits as a signed 64-bit integer does, that is 18 and most times 19. Source:
 * Using InterSystems SQL, "Arithmetic Operators and Functions", where 17/7 is 2.428571428571428571.
 */
public final class Decimals {
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final MathContext DIGITS_19 = new MathContext(19, RoundingMode.HALF_UP);
    private static final MathContext DIGITS_18 = new MathContext(18, RoundingMode.HALF_UP);

    private static final BigDecimal MOST_MULTIPLICATIONS = BigDecimal.valueOf(10_000);

    private Decimals() {}

    /** The number as IRIS holds it. */
    public static BigDecimal held(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS_19).stripTrailingZeros();
        boolean fits = rounded.unscaledValue().abs().compareTo(LARGEST) <= 0;
        return fits ? rounded : number.round(DIGITS_18).stripTrailingZeros();
    }

    /** Whether a field of decimals takes the number: 9223372036854775807 is the largest. Source: as for the scale, "Data Types". */
    public static boolean isInRange(BigDecimal number) {
        return number.abs().toBigInteger().compareTo(LARGEST) <= 0;
    }

    /** The {@code /} operator. */
    public static BigDecimal quotient(BigDecimal left, BigDecimal right) throws SQLException {
        return held(left.divide(divisor(right), new MathContext(40)));
    }

    /** The {@code \} operator. */
    public static BigDecimal wholeQuotient(BigDecimal left, BigDecimal right) throws SQLException {
        return left.divideToIntegralValue(divisor(right)).setScale(0, RoundingMode.DOWN);
    }

    /** The {@code #} operator, whose result has the sign of the divisor: -12#7 is 2. */
    public static BigDecimal shortCount(BigDecimal left, BigDecimal right) throws SQLException {
        BigDecimal rest = left.remainder(divisor(right));
        return rest.signum() * right.signum() < 0 ? rest.add(right) : rest;
    }

    /** MOD, whose result has the sign of the dividend where ANSI precedence applies, which is the default. */
    public static BigDecimal modulus(BigDecimal left, BigDecimal right) throws SQLException {
        return left.remainder(divisor(right));
    }

    /** ROUND: 5 is rounded away from zero; any flag but 0 truncates. */
    public static BigDecimal rounded(BigDecimal number, int scale, boolean truncate) {
        return scale >= number.scale() ? number : number.setScale(scale, truncate ? RoundingMode.DOWN : RoundingMode.HALF_UP);
    }

    /** SQRT. */
    public static BigDecimal squareRoot(BigDecimal number) throws SQLException {
        if (number.signum() < 0) {
            throw SqlCode.FATAL.failure("<ILLEGAL VALUE>", "2201F");
        }
        return number.signum() == 0 ? BigDecimal.ZERO : held(number.sqrt(new MathContext(40)));
    }

    /** POWER: exact for whole exponents; others have the digits of a double. */
    public static BigDecimal power(BigDecimal base, BigDecimal exponent) throws SQLException {
        boolean whole = exponent.stripTrailingZeros().scale() <= 0 && exponent.abs().compareTo(MOST_MULTIPLICATIONS) <= 0;
        if (base.signum() == 0 && exponent.signum() < 0 || base.signum() < 0 && !whole) {
            throw SqlCode.FATAL.failure("<ILLEGAL VALUE>", "2201F");
        }
        if (whole) {
            BigDecimal power = base.pow(Math.abs(exponent.intValue()), new MathContext(60));
            return held(exponent.signum() < 0 ? BigDecimal.ONE.divide(power, new MathContext(60)) : power);
        }
        double power = Math.pow(base.doubleValue(), exponent.doubleValue());
        if (!Double.isFinite(power)) {
            throw SqlCode.FATAL.failure("<MAXNUMBER>", "22003");
        }
        return held(BigDecimal.valueOf(power));
    }

    private static BigDecimal divisor(BigDecimal number) throws SQLException {
        if (number.signum() == 0) {
            throw SqlCode.FATAL.failure("<DIVIDE>", "22012");
        }
        return number;
    }
}
