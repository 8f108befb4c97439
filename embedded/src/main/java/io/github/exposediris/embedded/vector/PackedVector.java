package io.github.exposediris.embedded.vector;

import io.github.exposediris.embedded.error.SqlCode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.SQLException;

/**
 * A vector as the engine keeps it: one byte for the element type, then eight bytes an element. Static functions over the bytes,
 * so that a search over many rows creates no objects.
 */
public final class PackedVector {
    private static final VarHandle DOUBLES =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.nativeOrder());
    private static final ElementType[] TYPES = ElementType.values();

    private PackedVector() {}

    /** Packs elements. */
    public static byte[] of(ElementType type, double[] elements) {
        byte[] packed = new byte[1 + Double.BYTES * elements.length];
        packed[0] = (byte) type.ordinal();
        for (int i = 0; i < elements.length; i++) {
            DOUBLES.set(packed, 1 + i * Double.BYTES, type.held(elements[i]));
        }
        return packed;
    }

    /** The type of the elements. */
    public static ElementType type(byte[] packed) {
        return TYPES[packed[0]];
    }

    /** How many elements there are. */
    public static int length(byte[] packed) {
        return (packed.length - 1) / Double.BYTES;
    }

    /** One element, counted from 0. */
    public static double element(byte[] packed, int position) {
        return (double) DOUBLES.get(packed, 1 + position * Double.BYTES);
    }

    /**
     * The dot product.
     *
     * @throws SQLException -257 where the lengths differ, -259 where the element types do
     */
    public static double dotProduct(byte[] left, byte[] right) throws SQLException {
        requireSameShape(left, right);
        double sum = 0;
        for (int at = 1; at < left.length; at += Double.BYTES) {
            sum += (double) DOUBLES.get(left, at) * (double) DOUBLES.get(right, at);
        }
        return sum;
    }

    /**
     * The cosine similarity, 1 for vectors of the same direction; NaN where one of them is zero.
     *
     * @throws SQLException -257 where the lengths differ, -259 where the element types do
     */
    public static double cosine(byte[] left, byte[] right) throws SQLException {
        requireSameShape(left, right);
        double dot = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int at = 1; at < left.length; at += Double.BYTES) {
            double a = (double) DOUBLES.get(left, at);
            double b = (double) DOUBLES.get(right, at);
            dot += a * b;
            leftSquares += a * a;
            rightSquares += b * b;
        }
        return dot / (Math.sqrt(leftSquares) * Math.sqrt(rightSquares));
    }

    private static void requireSameShape(byte[] left, byte[] right) throws SQLException {
        if (left[0] != right[0]) {
            throw SqlCode.VECTOR_TYPE.failure("the types are " + type(left) + " and " + type(right));
        }
        if (left.length != right.length) {
            throw SqlCode.VECTOR_LENGTH.failure("the lengths are " + length(left) + " and " + length(right));
        }
    }
}
