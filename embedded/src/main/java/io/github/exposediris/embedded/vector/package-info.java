/**
 * Vectors of IRIS: their element types, their text and the bytes that the engine keeps. May use the error package only.
 */
@NullMarked
package io.github.exposediris.embedded.vector;

import org.jspecify.annotations.NullMarked;
