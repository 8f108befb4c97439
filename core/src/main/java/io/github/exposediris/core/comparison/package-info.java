/**
 * Compares table objects with definitions: in the form in which Exposed compares, with everything that cannot be told or changed as a
 * finding in words, and the statements that follow. A transaction must be current.
 */
@NullMarked
package io.github.exposediris.core.comparison;

import org.jspecify.annotations.NullMarked;
