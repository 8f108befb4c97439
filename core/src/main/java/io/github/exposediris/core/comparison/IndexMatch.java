package io.github.exposediris.core.comparison;

import io.github.exposediris.core.definition.IndexDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jetbrains.exposed.v1.core.Index;
import org.jspecify.annotations.Nullable;

/** The type of an index of a table object beside the one that was found: Exposed's comparison leaves types out. */
final class IndexMatch {
    private IndexMatch() {}

    static List<String> findings(Index object, IndexDefinition found) {
        String name = object.getTable().getTableName() + "." + found.name();
        if (found.type().isTold()) {
            String type = found.type().get().orElse(null);
            return isSame(object.getIndexType(), type)
                    ? List.of()
                    : List.of("Index " + name + " is of the type " + shown(type) + " on the server and " + shown(object.getIndexType())
                            + " in the table object; drop it and create it anew.");
        }
        return object.getIndexType() == null
                ? List.of()
                : List.of("Cannot tell whether index " + name + " is of the type " + object.getIndexType() + ": " + found.type().why()
                        + ".");
    }

    /** Whether two types mean the same, the order of parameters and defaults of HNSW left out. */
    static boolean isSame(@Nullable String wanted, @Nullable String found) {
        return parts(wanted).equals(parts(found));
    }

    private static List<String> parts(@Nullable String type) {
        String plain = type == null ? "" : type.toUpperCase(Locale.ROOT).replaceAll("[\\s)]", "");
        return Arrays.stream(plain.split("[(,]"))
                .filter(part -> !part.equals("M=16") && !part.equals("EFCONSTRUCTION=64"))
                .sorted()
                .toList();
    }

    private static String shown(@Nullable String type) {
        return type == null ? "standard" : type;
    }
}
