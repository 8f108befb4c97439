/**
 * How values travel: a codec in text and binary for each {@link io.github.exposediris.wire.engine.WireType}, arrays as input, and
 * the standard correspondence of JDBC types. May use the engine and protocol packages; knows no statement and no session.
 */
@NullMarked
package io.github.exposediris.wire.type;

import org.jspecify.annotations.NullMarked;
