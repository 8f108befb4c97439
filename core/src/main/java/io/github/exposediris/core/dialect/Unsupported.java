package io.github.exposediris.core.dialect;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.UnsupportedByIrisException;

/** Words the refusals of the dialect in one form. */
final class Unsupported {
    private Unsupported() {}

    /** What IRIS lacks, and what to do instead. */
    static UnsupportedByIrisException feature(String what, String instead) {
        return new UnsupportedByIrisException("IRIS has no " + what + "; " + instead, ErrorDetails.NONE, null);
    }
}
