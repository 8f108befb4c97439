/**
 * Connections of InterSystems' own driver, adapted to what this library and JDBC expect. The driver is found by its name at run time:
 * nothing here is compiled against it, and nothing here knows pgjdbc.
 */
@NullMarked
package io.github.exposediris.jdbc.intersystems;

import org.jspecify.annotations.NullMarked;
