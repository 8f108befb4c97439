package io.github.exposediris.core.server;

import org.jspecify.annotations.Nullable;

/**
 * What a driver knows of a server once it has connected, without asking.
 *
 * @param wire whether the driver speaks PostgreSQL's wire, rather than being InterSystems' own
 * @param version what the server says that it is; null where the driver does not tell
 */
public record ServerAnnouncement(boolean wire, @Nullable String version) {
    /** What iris-pgwire 1.0 announces. Source: iris-pgwire 1.0.1, protocol.py:1269-1284. */
    private static final String PGWIRE = "16.0 (InterSystems IRIS)";

    /** Whether it may be iris-pgwire, by what it says. */
    public boolean mayBePgWire() {
        return version == null || version.equals(PGWIRE);
    }
}
