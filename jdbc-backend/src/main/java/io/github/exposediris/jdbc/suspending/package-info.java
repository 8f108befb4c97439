/**
 * Suspending transactions over connections of JDBC: blocking calls on threads of their own, virtual ones where the JDK has them. Uses
 * {@code jdbc.exposed} for statements, values and rows; knows no driver.
 */
@NullMarked
package io.github.exposediris.jdbc.suspending;

import org.jspecify.annotations.NullMarked;
