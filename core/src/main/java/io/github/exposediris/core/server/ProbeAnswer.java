package io.github.exposediris.core.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came back for a {@link ProbeQuestion}. */
public sealed interface ProbeAnswer {
    /**
     * The first row of the answer.
     *
     * @param values its values as texts; null for NULL and for what the driver cannot read
     * @param types the types that were announced for its columns, as the driver names them
     */
    record Row(List<@Nullable String> values, List<String> types) implements ProbeAnswer {
        /** Copies both. */
        public Row {
            values = Collections.unmodifiableList(new ArrayList<>(values));
            types = List.copyOf(types);
        }

        /** A row; a value may be null. */
        public static Row of(List<? extends @Nullable String> values, List<String> types) {
            return new Row(new ArrayList<@Nullable String>(values), types);
        }
    }

    /**
     * The server refused it.
     *
     * @param reason what it said
     */
    record Refusal(String reason) implements ProbeAnswer {}

    /**
     * There was none: the server was silent for too long, the connection was not to be had, or the driver did not send the question.
     *
     * @param reason what the driver said
     */
    record Nothing(String reason) implements ProbeAnswer {}
}
