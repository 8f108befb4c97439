/**
 * What Exposed's JDBC side wants of a database: connections, savepoints, metadata, and the execution of our queries. Uses
 * exposed-jdbc and core; works on any connection to IRIS.
 */
@NullMarked
package io.github.exposediris.jdbc.exposed;

import org.jspecify.annotations.NullMarked;
