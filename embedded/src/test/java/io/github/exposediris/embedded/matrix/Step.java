package io.github.exposediris.embedded.matrix;

/**
 * A statement that goes before the one that a row is about.
 *
 * @param role on which connection it runs, and whether it shall fail
 * @param sql the statement
 */
record Step(Role role, String sql) {
    /** On which connection a statement runs, and whether it shall fail. */
    enum Role {
        /** On the connection of the row. */
        GIVEN,
        /** On a second connection. */
        OTHER,
        /** On the connection of the row, and must fail. */
        FAILS
    }
}
