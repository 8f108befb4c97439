/**
 * IRIS as iris-pgwire 1.0.1 reaches it: processes that execute a text with positional values. May use the engine's sessions and the
 * errors.
 */
@NullMarked
package io.github.exposediris.embedded.pgwire.iris;

import org.jspecify.annotations.NullMarked;
