/** The quickstart in Java. */
@NullMarked
package io.github.exposediris.samples.java;

import org.jspecify.annotations.NullMarked;
