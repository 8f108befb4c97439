package io.github.exposediris.jdbc.doctor;

import io.github.exposediris.core.server.Finding;

/**
 * A finding with what follows from it.
 *
 * @param measure what the library does, in words
 */
record Assessment(Finding finding, Treatment treatment, String measure) {}
