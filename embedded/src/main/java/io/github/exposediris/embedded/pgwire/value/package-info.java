/**
 * What becomes of values on their way through iris-pgwire 1.0.1, which is written in Python: parameters as they reach IRIS, results as
 * they reach the client. May use the faults and the wire's types.
 */
@NullMarked
package io.github.exposediris.embedded.pgwire.value;

import org.jspecify.annotations.NullMarked;
