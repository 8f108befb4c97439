package io.github.exposediris.wire.copy;

/** The forms of the rows. */
public enum CopyFormat {
    /** Fields between tabulators, with escapes that begin with a backslash. */
    TEXT,
    /** Fields between commas, in quotes where they need them. */
    CSV
}
