/**
 * Tables as they are on a server, as values: what a reflection reads and what a table object is compared with. Knows no SQL
 * statement and no table object.
 */
@NullMarked
package io.github.exposediris.core.definition;

import org.jspecify.annotations.NullMarked;
