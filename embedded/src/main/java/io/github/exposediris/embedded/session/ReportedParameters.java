package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The parameters of PostgreSQL that a client is told of when they change. A value that the stand-in could not keep to is refused. A
 * rollback undoes no change. For the session's thread.
 */
final class ReportedParameters {
    private static final Set<String> UTF8 = Set.of("utf8", "utf-8", "unicode");

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> changed = new LinkedHashMap<>();
    private final Map<String, String> initial;

    /** @param applicationName what the client called itself when it connected */
    ReportedParameters(String applicationName) {
        values.putAll(Parameters.ALL);
        values.put("application_name", applicationName);
        initial = Map.copyOf(values);
        initial.keySet().forEach(name -> names.put(name, name));
    }

    /** The parameters in their present state, by name, in any case. */
    Map<String, String> values() {
        return values;
    }

    /** The name as it is announced. */
    String name(String name) {
        return names.getOrDefault(name, name);
    }

    /** Whether there is such a parameter, and a client may set it. */
    boolean has(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "application_name", "client_encoding", "datestyle", "intervalstyle", "standard_conforming_strings", "timezone" ->
                true;
            default -> false;
        };
    }

    /** Checks a value that a client wants to set, and gives it the form in which it is announced. */
    String checked(String name, String value) throws SQLException {
        String lower = value.toLowerCase(Locale.ROOT).strip();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "client_encoding" -> accept(UTF8.contains(lower), "client encoding but UTF8", "UTF8");
            case "datestyle" -> accept(lower.matches("iso(, ?(mdy|dmy|ymd))?"), "date style but ISO", dateStyle(lower));
            case "standard_conforming_strings" -> accept(lower.matches("on|true|yes|1"), "backslashes as escapes in strings", "on");
            case "intervalstyle" -> accept(lower.equals("postgres"), "interval style but postgres", lower);
            default -> value;
        };
    }

    /** Sets a value that was checked. */
    void set(String name, String value) {
        if (!value.equals(values.put(name, value))) {
            changed.put(name(name), value);
        }
    }

    /** What a parameter was when the client connected. */
    String initial(String name) {
        return initial.getOrDefault(name(name), "");
    }

    /** What has changed since this was asked last. */
    Map<String, String> takeChanged() {
        if (changed.isEmpty()) {
            return Map.of();
        }
        Map<String, String> taken = Map.copyOf(changed);
        changed.clear();
        return taken;
    }

    private static String dateStyle(String lower) {
        return lower.equals("iso") ? "ISO, MDY" : "ISO, " + lower.substring(lower.length() - 3).toUpperCase(Locale.ROOT);
    }

    private static String accept(boolean possible, String other, String value) throws SQLException {
        if (!possible) {
            throw SqlCode.FATAL.failure("the stand-in has no " + other);
        }
        return value;
    }
}
