/**
 * How a client proves that it knows a password without sending it: the server's side of SCRAM-SHA-256 (RFC 5802, RFC 7677), with
 * and without channel binding ({@code tls-server-end-point}, RFC 5929). Knows texts and keys, but no message of the protocol; may
 * use the engine's package and the JDK only.
 *
 * <p>A user who does not exist is asked as one who does and fails at the same point with the same words.
 */
@NullMarked
package io.github.exposediris.wire.auth;

import org.jspecify.annotations.NullMarked;
