/**
 * The faults of the public server iris-pgwire 1.0.1, each by itself, on top of the engine: what the server makes of a client's text
 * and values before IRIS has them, and of IRIS's answers before the client has them. The engine below stays as strict as it is. May
 * use the session, the error and the text packages.
 */
@NullMarked
package io.github.exposediris.embedded.pgwire;

import org.jspecify.annotations.NullMarked;
