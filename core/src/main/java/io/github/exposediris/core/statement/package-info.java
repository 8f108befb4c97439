/**
 * Statements as values: builders for Java, and how each kind is turned into SQL with arguments for a backend that drives a driver by
 * itself. Runs nothing.
 */
@NullMarked
package io.github.exposediris.core.statement;

import org.jspecify.annotations.NullMarked;
