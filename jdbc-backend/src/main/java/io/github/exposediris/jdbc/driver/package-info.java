/**
 * A {@link java.sql.Driver} for IRIS over the PostgreSQL wire: pgjdbc beneath, with what IRIS does not have put right: generated
 * keys, metadata, validation, savepoints. Uses pgjdbc and core's URLs; knows nothing of Exposed.
 */
@NullMarked
package io.github.exposediris.jdbc.driver;

import org.jspecify.annotations.NullMarked;
