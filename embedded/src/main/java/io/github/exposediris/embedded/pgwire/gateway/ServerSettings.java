package io.github.exposediris.embedded.pgwire.gateway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the server says of itself, at the log-in and to SHOW. */
final class ServerSettings {
    static final Map<String, String> ANNOUNCED;
    private static final Map<String, String> SHOWN = Map.of(
            "server_version", "16.0 (InterSystems IRIS)",
            "server_version_num", "160000",
            "client_encoding", "UTF8",
            "datestyle", "ISO, MDY",
            "timezone", "UTC",
            "standard_conforming_strings", "on",
            "integer_datetimes", "on",
            "intervalstyle", "postgres");

    static {
        Map<String, String> announced = new LinkedHashMap<>();
        announced.put("server_version", "16.0 (InterSystems IRIS)");
        announced.put("server_version_num", "160000");
        announced.put("client_encoding", "UTF8");
        announced.put("DateStyle", "ISO, MDY");
        announced.put("TimeZone", "UTC");
        announced.put("standard_conforming_strings", "on");
        announced.put("integer_datetimes", "on");
        announced.put("IntervalStyle", "postgres");
        announced.put("is_superuser", "off");
        announced.put("server_encoding", "UTF8");
        ANNOUNCED = Collections.unmodifiableMap(announced);
    }

    private ServerSettings() {}

    static String shown(String name) {
        return SHOWN.getOrDefault(name.toLowerCase(Locale.ROOT), "unknown");
    }
}
