/**
 * A real InterSystems IRIS in a container, for tests that want more than the stand-in. Needs {@code org.testcontainers:testcontainers},
 * which is an optional dependency, and a container engine.
 */
@NullMarked
package io.github.exposediris.testkit.container;

import org.jspecify.annotations.NullMarked;
