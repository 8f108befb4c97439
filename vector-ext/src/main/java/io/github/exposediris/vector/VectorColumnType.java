package io.github.exposediris.vector;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.table.IrisColumnType;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/**
 * {@code VECTOR(DOUBLE, n)} as {@code double[]}, since IRIS 2024.1. A value of another length than {@code n}, or with an element
 * that is not finite, is refused before it is sent: TO_VECTOR itself would pad or cut it without a word. Source: InterSystems SQL
 * Reference, TO_VECTOR.
 *
 * <p>The element type is written in lower case, as iris-pgwire 1.0.1 rewrites the upper-case word to {@code DOUBLE PRECISION}, which
 * IRIS does not take here.
 */
public final class VectorColumnType extends IrisColumnType<double[]> {
    private final int dimensions;

    /**
     * The type of vectors of one length.
     *
     * @param dimensions at least 1
     */
    public VectorColumnType(int dimensions) {
        if (dimensions < 1) {
            throw new IllegalArgumentException("a vector has at least 1 dimension, not " + dimensions);
        }
        this.dimensions = dimensions;
    }

    /** How many elements a value has. */
    public int dimensions() {
        return dimensions;
    }

    @Override
    public String sqlType() {
        return "VECTOR(double, " + dimensions + ")";
    }

    @Override
    public double[] valueFromDB(Object value) {
        return value instanceof double[] vector ? vector : VectorText.parse(value.toString());
    }

    @Override
    public Object notNullValueToDB(double[] value) {
        validateValueBeforeUpdate(value);
        return VectorText.format(value);
    }

    @Override
    public String nonNullValueToString(double[] value) {
        return "TO_VECTOR('" + notNullValueToDB(value) + "', double, " + dimensions + ")";
    }

    @Override
    public String parameterMarker(double @Nullable [] value) {
        return value == null ? "?" : "TO_VECTOR(?, double, " + dimensions + ")";
    }

    @Override
    public @Nullable Object readObject(RowApi rs, int index) {
        return rs.getString(index);
    }

    @Override
    public void validateValueBeforeUpdate(double @Nullable [] value) {
        if (value != null && value.length != dimensions) {
            throw invalid("has " + value.length + " dimensions, its column " + dimensions);
        }
        for (int i = 0; value != null && i < value.length; i++) {
            if (!Double.isFinite(value[i])) {
                throw invalid("has an element that is not finite, at index " + i);
            }
        }
    }

    private static InvalidValueException invalid(String what) {
        return new InvalidValueException("A vector " + what + "; nothing was sent.", ErrorDetails.NONE, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && ((VectorColumnType) other).dimensions == dimensions;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + dimensions;
    }
}
