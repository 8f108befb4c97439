/** Random values of every kind, inside of what a column keeps and outside of it, and texts that look like SQL. Knows no server. */
@NullMarked
package io.github.exposediris.testkit.random;

import org.jspecify.annotations.NullMarked;
