/**
 * The server: it listens, runs a thread for each client and counts what happens. May use every package of the wire; this is the
 * package that programs use, together with the engine's.
 */
@NullMarked
package io.github.exposediris.wire.server;

import org.jspecify.annotations.NullMarked;
