/** Asks a server what it keeps, over JDBC connections: carries core's probe, and keeps its answer. Knows nothing of Exposed. */
@NullMarked
package io.github.exposediris.jdbc.server;

import org.jspecify.annotations.NullMarked;
