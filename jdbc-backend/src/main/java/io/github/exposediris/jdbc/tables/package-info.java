/**
 * Writes table objects, in Java or Kotlin, for the tables of a server: {@code bin/iris-tables}. What the server does not tell is a marked
 * comment line, never a guess.
 */
@NullMarked
package io.github.exposediris.jdbc.tables;

import org.jspecify.annotations.NullMarked;
