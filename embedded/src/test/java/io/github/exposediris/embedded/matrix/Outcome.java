package io.github.exposediris.embedded.matrix;

import java.util.Locale;

/** What becomes of the last statement of a row. */
enum Outcome {
    /** IRIS takes it, and so does the stand-in, with the answer of the row. */
    WORKS,
    /** IRIS refuses it, and so does the stand-in, with the SQLCODE of the row. */
    REFUSED,
    /** IRIS takes it; the stand-in says that it has it not. */
    ABSENT;

    /** The word for it in a file of rows and in the document. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
