package io.github.exposediris.embedded.session;

import java.util.Map;

/** What the server announces of itself to PostgreSQL clients. */
final class Parameters {
    static final Map<String, String> ALL = Map.of(
            "server_version", "16.0 (InterSystems IRIS, embedded stand-in)",
            "server_encoding", "UTF8",
            "client_encoding", "UTF8",
            "DateStyle", "ISO, MDY",
            "TimeZone", "UTC",
            "IntervalStyle", "postgres",
            "integer_datetimes", "on",
            "standard_conforming_strings", "on",
            "is_superuser", "off");

    private Parameters() {}
}
