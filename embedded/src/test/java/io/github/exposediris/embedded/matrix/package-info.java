/**
 * The support matrix: what of IRIS's SQL EmbeddedIris has, refuses and lacks. The rows are text files in {@code matrix} among the
 * resources; each is run as a test, and {@code docs/support-matrix.md} is written from them.
 */
@NullMarked
package io.github.exposediris.embedded.matrix;

import org.jspecify.annotations.NullMarked;
