/**
 * The server iris-pgwire 1.0.1 as the wire sees it: an engine whose statements are opaque. May use every other package here.
 */
@NullMarked
package io.github.exposediris.embedded.pgwire.gateway;

import org.jspecify.annotations.NullMarked;
