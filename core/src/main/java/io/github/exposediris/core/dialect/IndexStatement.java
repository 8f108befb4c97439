package io.github.exposediris.core.dialect;

import java.util.List;
import java.util.Locale;
import org.jetbrains.exposed.v1.core.Index;
import org.jspecify.annotations.Nullable;

/**
 * The statement that creates an index of a kind such as {@code BITMAP}, of a class with parameters, as in {@code HNSW(Distance='Cosine')},
 * or a unique constraint. Source: InterSystems SQL Reference, CREATE INDEX.
 */
record IndexStatement(Index index, String name, String table) {
    private static final List<String> KINDS = List.of("BITMAP", "BITSLICE", "COLUMNAR", "BITMAPEXTENT");

    String sql(String columns) {
        String type = index.getIndexType();
        if (index.getUnique()) {
            refuseTyped(type);
            return "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " UNIQUE " + columns;
        }
        String target = " INDEX " + name + " ON TABLE " + table + " " + columns;
        if (type == null) {
            return "CREATE" + target;
        }
        return type.indexOf('(') >= 0 ? "CREATE" + target + " AS " + type : "CREATE " + kind(type) + target;
    }

    private void refuseTyped(@Nullable String type) {
        if (type != null) {
            throw Unsupported.feature(
                    "unique index of the type " + type, "declare index " + name + " as unique, and another one of that type.");
        }
    }

    private String kind(String type) {
        String kind = type.toUpperCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            throw Unsupported.feature(
                    "index type " + type + ", as index " + name + " has it", "leave it out, or use BITMAP, BITSLICE or COLUMNAR.");
        }
        return kind;
    }
}
