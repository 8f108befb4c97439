package io.github.exposediris.wire.server;

/**
 * What a server has counted since it started.
 *
 * @param sessionsOpened clients that were let in
 * @param sessionsOpen those of them that are still there
 * @param roundTrips answers sent that end with {@code ReadyForQuery}: one for each simple query, each {@code Sync} and each
 *     log-in; counted just before the answer leaves, so a client that has it also finds it here
 * @param statements statements that ran, or were refused before they could
 * @param rowsSent rows written for clients
 */
public record WireStatistics(long sessionsOpened, long sessionsOpen, long roundTrips, long statements, long rowsSent) {}
