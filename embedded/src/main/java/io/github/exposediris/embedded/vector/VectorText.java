package io.github.exposediris.embedded.vector;

import io.github.exposediris.embedded.error.SqlCode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;

/** Vectors as text: {@code 1.5,2,3}, on the way in also {@code [1.5,2,3]}. */
public final class VectorText {
    private VectorText() {}

    /**
     * Reads a vector.
     *
     * @param length the length that the vector gets: short data is padded with zeros, long data is cut (InterSystems SQL
     *     Reference, "TO_VECTOR"); 0 for the length of the data
     * @throws SQLException -1 where an element is no number, for then the elements differ in type; -149 where the type cannot hold it
     */
    public static byte[] parse(String text, ElementType type, int length) throws SQLException {
        double[] elements = elements(unbracketed(text.strip()));
        for (int i = 0; i < elements.length; i++) {
            if (!Double.isFinite(type.held(elements[i]))) {
                throw SqlCode.FUNCTION_FAILED.failure("element " + (i + 1) + " of the vector is out of the range of " + type);
            }
        }
        return PackedVector.of(type, length > 0 ? Arrays.copyOf(elements, length) : elements);
    }

    /** Writes a vector as a client sees it: numbers in the canonical form of IRIS, without brackets. */
    public static String format(byte[] packed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PackedVector.length(packed); i++) {
            text.append(i == 0 ? "" : ",").append(canonical(PackedVector.type(packed), PackedVector.element(packed, i)));
        }
        return text.toString();
    }

    private static String unbracketed(String text) {
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }

    private static double[] elements(String text) throws SQLException {
        if (text.isBlank()) {
            return new double[0];
        }
        int count = 1 + (int) text.chars().filter(character -> character == ',').count();
        double[] elements = new double[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = text.indexOf(',', start);
            elements[i] = number(text.substring(start, end < 0 ? text.length() : end), i);
            start = end + 1;
        }
        return elements;
    }

    private static double number(String text, int position) throws SQLException {
        String digits = text.strip();
        boolean java = !digits.isEmpty() && Character.isLetter(digits.charAt(digits.length() - 1))
                || digits.contains("x")
                || digits.contains("X");
        try {
            if (!java) {
                return Double.parseDouble(digits);
            }
        } catch (NumberFormatException notANumber) {
            // Said below, for this and for what only Java takes for a number.
        }
        throw SqlCode.INVALID_STATEMENT.failure("element " + (position + 1) + " of the vector is not a number");
    }

    /** IRIS writes numbers without trailing zeros and without a zero before the point. */
    private static String canonical(ElementType type, double value) {
        BigDecimal number = type == ElementType.FLOAT
                ? new BigDecimal(Float.toString((float) value))
                : BigDecimal.valueOf(value);
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        if (plain.startsWith("0.")) {
            return plain.substring(1);
        }
        return plain.startsWith("-0.") ? "-" + plain.substring(2) : plain;
    }
}
