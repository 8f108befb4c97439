/**
 * A {@link java.sql.Driver} for IRIS over the PostgreSQL wire: pgjdbc beneath, adapted to IRIS. Uses pgjdbc and core's URLs; knows
 * nothing of Exposed.
 */
@NullMarked
package io.github.exposediris.jdbc.driver;

import org.jspecify.annotations.NullMarked;
