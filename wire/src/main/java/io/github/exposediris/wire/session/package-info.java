/**
 * One client from its start-up message to its end: start-up, password, simple and extended queries, portals and errors. May use
 * every package of the wire but the server's, which runs the sessions and hears of them through {@code SessionHost}.
 *
 * <p>Each session keeps a bounded cache of plans, keyed by the statement's text and declared parameter types. A plan is used again
 * only while no session of the server ran anything but SELECT, INSERT, UPDATE, DELETE, MERGE, SHOW and transaction verbs since it
 * was made, and no transaction ended that held such a statement; so an adaptation may depend on the catalogue and on settings.
 * Canned answers are made anew for every use.
 */
@NullMarked
package io.github.exposediris.wire.session;

import org.jspecify.annotations.NullMarked;
