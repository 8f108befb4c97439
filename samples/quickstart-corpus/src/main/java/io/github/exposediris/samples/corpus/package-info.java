/**
 * The notes that every quickstart loads and the toy encoder that turns their text into vectors. May use the JDK only; knows
 * neither a database nor the DSL.
 */
@NullMarked
package io.github.exposediris.samples.corpus;

import org.jspecify.annotations.NullMarked;
