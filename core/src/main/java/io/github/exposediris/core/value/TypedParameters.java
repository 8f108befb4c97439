package io.github.exposediris.core.value;

/**
 * The parameters of a driver's statement that take values of the most frequent types as they are, each counted from 1. For one thread at a
 * time.
 */
public interface TypedParameters {
    /** Binds a whole number of 64 bits. */
    void setLong(int index, long value);

    /** Binds a whole number of 32 bits. */
    void setInt(int index, int value);

    /** Binds a text. */
    void setString(int index, String value);

    /** Binds a floating-point number. */
    void setDouble(int index, double value);
}
