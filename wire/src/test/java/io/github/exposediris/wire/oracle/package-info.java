/**
 * The same calls of the same drivers, once to the wire and once to a real PostgreSQL, with what came of them compared. May use the
 * wire's public packages and the plain test engine.
 */
package io.github.exposediris.wire.oracle;
