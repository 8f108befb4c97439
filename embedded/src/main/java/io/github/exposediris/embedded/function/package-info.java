/**
 * Functions of IRIS SQL that the engine has otherwise or not at all, as static methods that the engine calls. May use the JDK only.
 */
@NullMarked
package io.github.exposediris.embedded.function;

import org.jspecify.annotations.NullMarked;
