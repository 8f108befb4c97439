package io.github.exposediris.core.server;

/**
 * One thing that is known of a server, or is known to be unknown. Immutable.
 *
 * @param capability what it is about
 * @param answer the server's way, in words
 * @param evidence how that is known
 */
public record Finding(Capability capability, String answer, Evidence evidence) {}
