/**
 * What iris-pgwire 1.0.1 does to the text of a statement before IRIS has it, one class for each habit, all by patterns as that
 * server does. May use the faults only.
 */
@NullMarked
package io.github.exposediris.embedded.pgwire.rewrite;

import org.jspecify.annotations.NullMarked;
