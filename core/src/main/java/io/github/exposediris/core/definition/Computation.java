package io.github.exposediris.core.definition;

/**
 * How the server computes a column.
 *
 * @param code ObjectScript, or Python after the word {@code PYTHON}, without braces
 * @param when how often
 */
public record Computation(String code, When when) {
    /** When the code runs. Source: InterSystems SQL Reference, CREATE TABLE, Computed Columns. */
    public enum When {
        /** At INSERT; the value is stored. */
        INSERT,
        /** At INSERT, and at UPDATE of certain columns; the value is stored. */
        CHANGE,
        /** At each query; nothing is stored. */
        CALCULATED,
        /** At each query, but an object may be given a value; nothing is stored. */
        TRANSIENT
    }
}
