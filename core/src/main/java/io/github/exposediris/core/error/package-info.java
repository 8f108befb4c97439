/**
 * What can go wrong, as types: one unchecked hierarchy, told apart by IRIS's SQLCODE. May use the JDK only.
 */
@NullMarked
package io.github.exposediris.core.error;

import org.jspecify.annotations.NullMarked;
