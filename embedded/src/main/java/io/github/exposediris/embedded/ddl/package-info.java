/**
 * Definitions: CREATE, ALTER, DROP and TRUNCATE of IRIS as lists of statements for the engine. May use the rule, catalog, type,
 * text and error packages.
 */
@NullMarked
package io.github.exposediris.embedded.ddl;

import org.jspecify.annotations.NullMarked;
