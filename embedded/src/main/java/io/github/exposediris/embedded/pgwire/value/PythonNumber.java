package io.github.exposediris.embedded.pgwire.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Numbers as Python reads and writes them. */
final class PythonNumber {
    private static final Pattern INT = Pattern.compile("[+-]?\\d+(?:_\\d+)*");
    private static final Pattern FLOAT =
            Pattern.compile("[+-]?(?:\\d+(?:_\\d+)*\\.?(?:\\d+(?:_\\d+)*)?|\\.\\d+(?:_\\d+)*)(?:[eE][+-]?\\d+(?:_\\d+)*)?");
    private static final int EXPONENT_FROM = 16;
    private static final int EXPONENT_BELOW = -4;

    private PythonNumber() {}

    /** {@code int(text)} where there is neither point nor e in it, {@code float(text)} where there is, the text where that fails. */
    static Object read(String text) {
        String stripped = text.strip();
        if (text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
            return INT.matcher(stripped).matches() ? whole(new BigInteger(plain(stripped))) : text;
        }
        return FLOAT.matcher(stripped).matches() ? (Object) Double.valueOf(plain(stripped)) : text;
    }

    /** {@code repr(number)}. */
    static String write(Number number) {
        if (!(number instanceof Double || number instanceof Float)) {
            return number.toString();
        }
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        return exponent < EXPONENT_BELOW || exponent >= EXPONENT_FROM ? scientific(decimal, exponent) : pointed(decimal);
    }

    private static Object whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private static String plain(String digits) {
        return digits.replace("_", "");
    }

    private static String pointed(BigDecimal decimal) {
        String plain = decimal.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private static String scientific(BigDecimal decimal, int exponent) {
        String mantissa = decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + String.format("%02d", Math.abs(exponent));
    }
}
