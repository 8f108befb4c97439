package io.github.exposediris.jdbc.server;

import io.github.exposediris.core.server.ServerCapabilities;

/**
 * What a probe found.
 *
 * @param capabilities of the server
 * @param lasting whether they may be kept: not where the connection was lost on the way
 */
record Probed(ServerCapabilities capabilities, boolean lasting) {}
