package io.github.exposediris.core.dialect;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.UnsupportedByIrisException;

/** Words the refusals in one form. */
public final class Unsupported {
    private Unsupported() {}

    /** The refusal of {@code what} IRIS lacks, which says what to do {@code instead}. */
    public static UnsupportedByIrisException feature(String what, String instead) {
        return new UnsupportedByIrisException("IRIS has no " + what + "; " + instead, ErrorDetails.NONE, null);
    }

    /** The refusal of an array, in whatever form it is written. */
    public static UnsupportedByIrisException array() {
        return feature("array", "use a table of the elements, or a JSON text.");
    }
}
