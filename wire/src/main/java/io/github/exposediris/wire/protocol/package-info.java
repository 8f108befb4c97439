/**
 * The framing of PostgreSQL's protocol 3.0: typed, length-prefixed messages over a stream, in and out, with bounded sizes. Knows
 * bytes, integers and strings, but neither the meaning of a message nor any SQL type; may use the JDK only.
 */
@NullMarked
package io.github.exposediris.wire.protocol;

import org.jspecify.annotations.NullMarked;
