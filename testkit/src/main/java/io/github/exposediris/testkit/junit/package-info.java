/**
 * EmbeddedIris for JUnit tests: {@link io.github.exposediris.testkit.junit.WithEmbeddedIris} starts servers, hands them to tests and
 * closes them. Knows JUnit, EmbeddedIris and the options of a connection.
 */
@NullMarked
package io.github.exposediris.testkit.junit;

import org.jspecify.annotations.NullMarked;
