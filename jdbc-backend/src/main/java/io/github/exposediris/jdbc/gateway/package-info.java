/**
 * Statements to iris-pgwire 1.0 over JDBC, in the form that core's wire package gives them: for Exposed's transactions, and for programs
 * that use a connection of the driver by itself. Knows nothing of Exposed's transactions.
 */
@NullMarked
package io.github.exposediris.jdbc.gateway;

import org.jspecify.annotations.NullMarked;
