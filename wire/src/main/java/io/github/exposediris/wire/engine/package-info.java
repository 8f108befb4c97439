/**
 * What the wire needs of a database engine, and nothing more: sessions over {@link java.sql.Connection} and the adaptation of
 * each statement to what that connection understands. May use the JDK only; no other package of the wire may be used here.
 */
@NullMarked
package io.github.exposediris.wire.engine;

import org.jspecify.annotations.NullMarked;
