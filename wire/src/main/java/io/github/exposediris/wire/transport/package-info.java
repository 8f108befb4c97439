/**
 * The bytes of one connection, in clear or in TLS, and the moments by which something must have happened on it. Knows sockets and
 * the JDK's TLS, but no message of the protocol; may use the JDK only.
 *
 * <p>A client comes to TLS by PostgreSQL's {@code SSLRequest} or by beginning with a TLS handshake at once, which must then name
 * the application protocol {@code postgresql} (ALPN). What a client sent in clear behind its {@code SSLRequest} is refused, as it
 * could come from somebody in between. Source: PostgreSQL documentation, "SSL Session Encryption" in "Message Flow".
 */
@NullMarked
package io.github.exposediris.wire.transport;

import org.jspecify.annotations.NullMarked;
