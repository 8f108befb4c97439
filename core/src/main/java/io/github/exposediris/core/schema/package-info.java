/**
 * The schema of a database: which tables there are, asked of INFORMATION_SCHEMA, and the statements that create and drop them. Gives
 * SQL and takes rows; a backend carries both.
 */
@NullMarked
package io.github.exposediris.core.schema;

import org.jspecify.annotations.NullMarked;
