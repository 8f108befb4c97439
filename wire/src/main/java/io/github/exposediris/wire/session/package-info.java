/**
 * One client from its start-up message to its end: start-up, password, simple and extended queries, portals and errors. May use
 * every package of the wire but the server's, which runs the sessions and hears of them through {@code SessionHost}.
 *
 * <p>Each session keeps a bounded cache of plans, keyed by the statement's text and declared parameter types. A plan is used again
 * only while no session of the server ran anything but SELECT, INSERT, UPDATE, DELETE, MERGE, SHOW and transaction verbs since it
 * was made, and no transaction ended that held such a statement; so an adaptation may depend on the catalogue and on settings.
 * Canned answers are made anew for every use.
 *
 * <p>What a client can take is bounded: the time from connecting to being let in as a whole, the length of a message (10,000 bytes
 * before the log-in), the number of prepared statements and portals, and what their texts and arguments take together. A result is
 * written as its rows are read and leaves in parts of 64 KiB, so it takes one part and one row of the memory however many rows it
 * has. A client takes a place among the sessions once it has proved who it is. Whatever a client sends, and whatever fails inside a
 * session, an exhausted stack or heap included, ends that session and no other.
 *
 * <p>A cancel request stops the work that is under way between two {@code ReadyForQuery}, also when it comes before the statement
 * starts in the engine, and does nothing to a session that waits for its client.
 */
@NullMarked
package io.github.exposediris.wire.session;

import org.jspecify.annotations.NullMarked;
