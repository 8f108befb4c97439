/**
 * Blocking access to IRIS: {@link io.github.exposediris.jdbc.IrisJdbc} connects, Exposed's {@code transaction { }} runs on what it
 * returns, and Java programs have a transaction of their own. May use every other package of the module.
 */
@NullMarked
package io.github.exposediris.jdbc;

import org.jspecify.annotations.NullMarked;
