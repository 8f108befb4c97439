package io.github.exposediris.core.definition;

/** How a column gets numbers by itself. Source: Using InterSystems SQL, RowID, IDENTITY and Counter Fields. */
public enum Counter {
    /** Not at all. */
    NONE,
    /** {@code IDENTITY}: the RowID under a name of its own. */
    IDENTITY,
    /** The RowID that {@code %PUBLICROWID} or a class shows. */
    ROW_ID,
    /** {@code SERIAL}. */
    SERIAL,
    /** {@code AUTO_INCREMENT}. */
    AUTO_INCREMENT,
    /** {@code ROWVERSION}: counted up by every insert and update of the namespace. */
    ROWVERSION
}
