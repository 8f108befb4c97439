package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.catalog.Row;
import io.github.exposediris.embedded.text.ReservedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows that do not depend on definitions: types, the database, the role, settings, keywords. */
final class ServerRows {
    /** What {@code SHOW} would tell, as far as tools ask for it. */
    private static final Map<String, String> SETTINGS = Map.of(
            "max_index_keys", "32",
            "max_identifier_length", "128",
            "default_transaction_isolation", "read uncommitted",
            "max_connections", "1000",
            "server_encoding", "UTF8",
            "standard_conforming_strings", "on",
            "search_path", "\"SQLUser\"",
            "block_size", "8192");

    private ServerRows() {}

    static List<Map<String, Object>> types() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PgType type : PgType.values()) {
            String name = type.pgName();
            String kind = type.category().equals("P") || type == PgType.UNKNOWN ? "p" : "b";
            rows.add(Row.of("oid", type.oid(), "typname", name, "typlen", name.equals("name") ? 128 : type.length(),
                    "typtype", kind, "typcategory", type.category(), "typarray", type.array(), "typinput", name + "in",
                    "typoutput", name + "out"));
            if (type.array() != 0) {
                rows.add(Row.of("oid", type.array(), "typname", "_" + name, "typlen", -1, "typcategory", "A", "typelem", type.oid(),
                        "typinput", "array_in", "typoutput", "array_out"));
            }
        }
        return rows;
    }

    static List<Map<String, Object>> settings() {
        return SETTINGS.entrySet().stream()
                .map(setting -> Row.of("name", setting.getKey(), "setting", setting.getValue()))
                .toList();
    }

    static List<Map<String, Object>> keywords() {
        return ReservedWords.all().stream()
                .sorted()
                .map(word -> Row.of("word", word.toLowerCase(Locale.ROOT), "catcode", "R", "catdesc", "reserved"))
                .toList();
    }

    static List<Map<String, Object>> databases() {
        return List.of(Row.of("oid", 1L, "datname", "USER"));
    }

    static List<Map<String, Object>> accessMethods() {
        return List.of(
                Row.of("oid", 2L, "amname", "heap", "amtype", "t"),
                Row.of("oid", 403L, "amname", "btree", "amtype", "i"),
                Row.of("oid", 404L, "amname", "hnsw", "amtype", "i"));
    }
}
