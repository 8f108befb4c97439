package io.github.exposediris.core.wire;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.UnsupportedByIrisException;

/** Words the refusals in one form. */
final class Refusal {
    private Refusal() {}

    /** The refusal of a statement with which that happens; {@code instead} says what to do. */
    static UnsupportedByIrisException of(String sql, String hazard, String instead) {
        return new UnsupportedByIrisException(
                "iris-pgwire 1.0 " + hazard + "; nothing was sent. " + instead, new ErrorDetails(0, null, sql), null);
    }
}
