/**
 * What a backend brings to be tested: itself, as {@link io.github.exposediris.testkit.BackendUnderTest}, and the server that it is
 * tested on. Knows no backend.
 */
@NullMarked
package io.github.exposediris.testkit;

import org.jspecify.annotations.NullMarked;
