package io.github.exposediris.core.server;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was seen so far, and why the rest was not. Immutable. */
final class Observations {
    static final Observations NONE = new Observations(Map.of(), Map.of(), Map.of());

    private final Map<Observation, Optional<String>> seen;
    private final Map<Observation, String> refused;
    private final Map<Observation, String> unanswered;

    private Observations(
            Map<Observation, Optional<String>> seen, Map<Observation, String> refused, Map<Observation, String> unanswered) {
        this.seen = seen;
        this.refused = refused;
        this.unanswered = unanswered;
    }

    /** With one more; null is a NULL. */
    Observations with(Observation observation, @Nullable String value) {
        return new Observations(with(seen, observation, Optional.ofNullable(value)), refused, unanswered);
    }

    /** With a question that the server refused. */
    Observations refused(Observation observation, String reason) {
        return new Observations(seen, with(refused, observation, reason), unanswered);
    }

    /** With a question that had no answer. */
    Observations unanswered(Observation observation, String reason) {
        return new Observations(seen, refused, with(unanswered, observation, reason));
    }

    private static <V> Map<Observation, V> with(Map<Observation, V> before, Observation observation, V value) {
        Map<Observation, V> more = new EnumMap<>(Observation.class);
        more.putAll(before);
        more.put(observation, value);
        return more;
    }

    /** Whether there was an answer, NULL among them. */
    boolean has(Observation observation) {
        return seen.containsKey(observation);
    }

    /** Whether the server refused to tell. */
    boolean isRefused(Observation observation) {
        return refused.containsKey(observation);
    }

    /** Whether it was asked for, with or without an answer. */
    boolean asked(Observation observation) {
        return has(observation) || reason(observation) != null;
    }

    /** Why it was not seen; null where it was, or was not asked for. */
    @Nullable String reason(Observation observation) {
        return refused.getOrDefault(observation, unanswered.get(observation));
    }

    /** The text; null where it is NULL or was not seen. */
    @Nullable String get(Observation observation) {
        return seen.getOrDefault(observation, Optional.empty()).orElse(null);
    }

    /** Whether both were seen, and are the same text. */
    boolean same(Observation one, Observation other) {
        String text = get(one);
        return text != null && text.equals(get(other));
    }
}
