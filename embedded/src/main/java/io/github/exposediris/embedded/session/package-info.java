/**
 * The stand-in as the wire sees it: the engine of a server, the sessions of its clients, their transactions and settings. May use
 * every other package of the module but the root.
 */
@NullMarked
package io.github.exposediris.embedded.session;

import org.jspecify.annotations.NullMarked;
