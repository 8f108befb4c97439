/** Reads IRIS's INFORMATION_SCHEMA over a JDBC connection: for schema questions of this library, and for JDBC's own metadata. */
@NullMarked
package io.github.exposediris.jdbc.catalogue;

import org.jspecify.annotations.NullMarked;
