package io.github.exposediris.core.adaptation;

/** One difference between what Exposed writes and what IRIS takes. Stateless. */
interface Rule {
    /**
     * Puts the statement right; leaves it alone where it is right already.
     *
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if IRIS has nothing of the kind
     */
    void apply(SqlText text);
}
