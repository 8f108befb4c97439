package io.github.exposediris.wire.engine;

/**
 * What an error can say besides its SQLSTATE and message, in the order in which it is sent. Source: PostgreSQL documentation,
 * "Error and Notice Message Fields".
 */
public enum ErrorField {
    /** More about the failure; may take several lines. */
    DETAIL('D'),
    /** What to do about it. */
    HINT('H'),
    /** Where in the client's statement, as a number of characters counted from 1. */
    POSITION('P'),
    /** The same in a statement that the server made itself. */
    INTERNAL_POSITION('p'),
    /** The statement that the server made itself. */
    INTERNAL_QUERY('q'),
    /** What was going on, such as the line of a COPY. */
    WHERE('W'),
    /** The schema of the table. */
    SCHEMA('s'),
    /** The table. */
    TABLE('t'),
    /** The column of the table. */
    COLUMN('c'),
    /** The data type. */
    DATA_TYPE('d'),
    /** The constraint that was hit. */
    CONSTRAINT('n'),
    /** The source file of the server. */
    FILE('F'),
    /** The line of the source file. */
    LINE('L'),
    /** The routine of the server. */
    ROUTINE('R');

    private final char code;

    ErrorField(char code) {
        this.code = code;
    }

    /** The letter that stands for the field in a message. */
    public char code() {
        return code;
    }
}
