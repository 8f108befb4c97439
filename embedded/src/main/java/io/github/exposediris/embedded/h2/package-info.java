/**
 * The engine: opening and closing a database of H2, functions over its own values, vectors as its Java objects. The only package
 * that knows H2; may use the vector, function and error packages.
 */
@NullMarked
package io.github.exposediris.embedded.h2;

import org.jspecify.annotations.NullMarked;
