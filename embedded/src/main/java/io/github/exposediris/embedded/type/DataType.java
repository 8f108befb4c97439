package io.github.exposediris.embedded.type;

import org.jspecify.annotations.Nullable;

/**
 * A data type of a column.
 *
 * @param shown the name in {@code INFORMATION_SCHEMA.COLUMNS.DATA_TYPE}
 * @param engine the engine's type
 * @param family what rules apply to it
 * @param vector element type and length, for a vector
 */
public record DataType(String shown, String engine, Family family, @Nullable VectorShape vector) {
    /** What rules apply to a type. */
    public enum Family {
        /** Strings that compare without case. */
        STRING,
        /** Long texts and bytes, which most conditions refuse. */
        STREAM,
        /** Vectors. */
        VECTOR,
        /** Counters. */
        COUNTER,
        /** Everything else. */
        PLAIN
    }

    /** A vector's element type and length; 0 where the column takes any length. */
    public record VectorShape(String element, int length) {}

    static DataType plain(String shown, String engine) {
        return new DataType(shown, engine, Family.PLAIN, null);
    }

    static DataType stream(String shown, String engine) {
        return new DataType(shown, engine, Family.STREAM, null);
    }

    /** The type of a RowID for which none is named. */
    public static DataType rowId() {
        return plain("BIGINT", "BIGINT");
    }

    /** The same string type comparing exactly, as COLLATE %EXACT makes it. */
    public DataType exact() {
        return family == Family.STRING
                ? new DataType(shown, engine.replace("VARCHAR_IGNORECASE", "VARCHAR"), family, vector)
                : this;
    }
}
