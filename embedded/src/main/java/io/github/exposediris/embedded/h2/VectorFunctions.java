package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.vector.ElementType;
import io.github.exposediris.embedded.vector.PackedVector;
import io.github.exposediris.embedded.vector.VectorText;
import java.sql.SQLException;
import org.h2.value.Value;
import org.h2.value.ValueJavaObject;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

/** TO_VECTOR, VECTOR_COSINE and VECTOR_DOT_PRODUCT over the engine's values. Called by the engine from any thread. */
public final class VectorFunctions {
    /** The last text that this thread read: the engine asks again for every row of a search. */
    private static final ThreadLocal<@Nullable Reading> LAST = new ThreadLocal<>();

    private VectorFunctions() {}

    /** A text as it was read. */
    private record Reading(String text, String type, int length, Value vector) {
        boolean isOf(String otherText, String otherType, int otherLength) {
            return length == otherLength && type.equals(otherType) && text.equals(otherText);
        }
    }

    /** Reads a vector; a vector is given back as it is. */
    public static Value toVector(Value data, String type, Integer length) throws SQLException {
        if (data == ValueNull.INSTANCE || data.getValueType() == Value.JAVA_OBJECT) {
            return data;
        }
        String text = data.getString();
        Reading last = LAST.get();
        if (last == null || !last.isOf(text, type, length)) {
            byte[] packed = VectorText.parse(text, ElementType.named(type), length);
            last = new Reading(text, type, length, ValueJavaObject.getNoCopy(packed));
            LAST.set(last);
        }
        return last.vector();
    }

    /** Cosine similarity; NULL for NULL, and for a zero vector, which has no direction. */
    public static @Nullable Double cosine(Value left, Value right) throws SQLException {
        if (left == ValueNull.INSTANCE || right == ValueNull.INSTANCE) {
            return null;
        }
        double cosine = PackedVector.cosine(packed(left), packed(right));
        return Double.isNaN(cosine) ? null : (Double) cosine;
    }

    /** Dot product; NULL for NULL. */
    public static @Nullable Double dotProduct(Value left, Value right) throws SQLException {
        return left == ValueNull.INSTANCE || right == ValueNull.INSTANCE
                ? null
                : (Double) PackedVector.dotProduct(packed(left), packed(right));
    }

    /** Whether a column of that element type and length, 0 for any, takes the vector. */
    public static Boolean fits(Value vector, String type, Integer length) {
        if (vector == ValueNull.INSTANCE) {
            return true;
        }
        if (vector.getValueType() != Value.JAVA_OBJECT) {
            return false;
        }
        byte[] packed = vector.getBytesNoCopy();
        return PackedVector.type(packed).name().equals(type) && (length == 0 || PackedVector.length(packed) == length);
    }

    private static byte[] packed(Value value) throws SQLException {
        if (value.getValueType() != Value.JAVA_OBJECT) {
            throw SqlCode.NOT_A_VECTOR.failure("a vector function was given a string");
        }
        return value.getBytesNoCopy();
    }
}
