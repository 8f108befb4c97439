package io.github.exposediris.wire.copy;

/** Whether a line with the columns' names comes first. */
public enum CopyHeader {
    /** There is none. */
    NONE,
    /** It is written, or read and dropped. */
    PRESENT,
    /** It is read and must have the columns' names. */
    MATCH
}
