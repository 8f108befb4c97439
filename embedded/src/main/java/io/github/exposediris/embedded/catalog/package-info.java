/**
 * What tables there are: the shapes that rules ask for, and the names under which the engine keeps what IRIS names otherwise.
 * May use the type, text and error packages and {@link java.sql}.
 */
@NullMarked
package io.github.exposediris.embedded.catalog;

import org.jspecify.annotations.NullMarked;
