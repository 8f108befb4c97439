/**
 * Where a server is and how to reach it: URLs, options that redact secrets, and the seam to an embedded server. Knows no driver
 * and opens no socket.
 */
@NullMarked
package io.github.exposediris.core.connect;

import org.jspecify.annotations.NullMarked;
