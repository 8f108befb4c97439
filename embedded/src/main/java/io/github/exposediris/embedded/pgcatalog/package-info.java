/**
 * The catalogue of PostgreSQL, for tools that know no other: its tables filled from the definitions of the clients, and the
 * translation of the questions that are asked of it. May use the catalog, type, text and error packages.
 */
@NullMarked
package io.github.exposediris.embedded.pgcatalog;

import org.jspecify.annotations.NullMarked;
