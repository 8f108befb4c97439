package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Locale;

/** Reads and writes floating-point numbers as PostgreSQL words them: {@code 1}, {@code 0.1}, {@code 1e+20}, {@code NaN}. */
final class FloatText {
    private static final int LAST_NEGATIVE_EXPONENT = -5;

    private FloatText() {}

    static double parse(String text, WireType type) throws SQLException {
        String number = text.strip();
        return switch (number.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "infinity", "inf", "+infinity", "+inf" -> Double.POSITIVE_INFINITY;
            case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
            default -> finite(number, type);
        };
    }

    private static double finite(String number, WireType type) throws SQLException {
        double value = javaNumber(number, type);
        if (Double.isInfinite(value) || type == WireType.FLOAT4 && Double.isInfinite((float) value)) {
            throw Refusal.range(type);
        }
        return value;
    }

    private static double javaNumber(String number, WireType type) throws SQLException {
        try {
            char last = number.isEmpty() ? ' ' : number.charAt(number.length() - 1);
            if (Character.isLetter(last)) {
                throw Refusal.syntax(type);
            }
            return Double.parseDouble(number);
        } catch (NumberFormatException notANumber) {
            throw Refusal.syntax(type);
        }
    }

    /** @param java the number as Java words it: {@code 1.0}, {@code 1.0E20}, {@code Infinity} */
    static String format(String java, int firstExponent) {
        int point = java.indexOf('.');
        int wholeDigits = java.charAt(0) == '-' ? point - 1 : point;
        if (java.indexOf('E') >= 0 || wholeDigits > firstExponent) {
            return scientific(java, firstExponent);
        }
        return java.endsWith(".0") ? java.substring(0, point) : java;
    }

    private static String scientific(String java, int firstExponent) {
        BigDecimal value = new BigDecimal(java).stripTrailingZeros();
        int exponent = value.precision() - value.scale() - 1;
        return exponent < firstExponent && exponent > LAST_NEGATIVE_EXPONENT
                ? value.toPlainString()
                : mantissa(value) + (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    private static String mantissa(BigDecimal value) {
        return value.scaleByPowerOfTen(value.scale() - value.precision() + 1).toPlainString();
    }
}
