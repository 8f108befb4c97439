/**
 * The grammar of IRIS's queries and data changes: what it does not know is refused before any rule or the engine sees it, within a
 * bounded depth. May use the text and error packages.
 */
@NullMarked
package io.github.exposediris.embedded.grammar;

import org.jspecify.annotations.NullMarked;
