package io.github.exposediris.embedded.pgcatalog;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions of PostgreSQL over values alone. Called by the engine from any thread. */
public final class PgValues {
    private PgValues() {}

    /** The name of a type in SQL; {@code ???} for one that is not there, as PostgreSQL says. */
    public static @Nullable String formatType(@Nullable Long oid, @Nullable Integer modifier) {
        if (oid == null) {
            return null;
        }
        return PgType.of(oid).map(type -> type.shown(modifier)).orElseGet(() -> Arrays.stream(PgType.values())
                .filter(type -> type.array() == oid)
                .map(type -> type.shown(modifier) + "[]")
                .findFirst()
                .orElse("???"));
    }

    /** The elements with a text between them; NULL elements are left out. */
    public static @Nullable String arrayToString(String @Nullable [] array, @Nullable String between) {
        return array == null || between == null
                ? null
                : Arrays.stream(array).filter(Objects::nonNull).collect(Collectors.joining(between));
    }

    /** An identifier, quoted where it must be. */
    public static @Nullable String quoteIdent(@Nullable String name) {
        return name == null ? null : IndexText.quoted(name);
    }
}
