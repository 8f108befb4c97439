package io.github.exposediris.embedded.error;

/** Names that IRIS tells in its messages and the engine does not. Each answer is empty where it is not known. */
public interface KnownNames {
    /**
     * The table with its schema, such as {@code Sample.Company}, that the failed statement inserts into or updates.
     *
     * @param column one of its columns
     */
    String changedTable(String column);

    /** The key that a foreign key refers to. */
    String referencedKey(String schema, String table, String foreignKey);
}
