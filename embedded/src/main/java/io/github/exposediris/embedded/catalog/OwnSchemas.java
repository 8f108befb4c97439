package io.github.exposediris.embedded.catalog;

import java.util.Locale;
import java.util.Set;

/** The schemas of the stand-in itself and of its engine, in which clients define nothing. */
public final class OwnSchemas {
    /** The schema of the stand-in's own functions. */
    public static final String FUNCTIONS = "IRIS";
    /** What a client knows as INFORMATION_SCHEMA. */
    public static final String INFORMATION = "IRIS_INFORMATION";
    /** The catalogue of PostgreSQL, for tools that ask it. */
    public static final String PG_CATALOG = "pg_catalog";
    /** The class dictionary of IRIS. */
    public static final String DICTIONARY = "%Dictionary";

    private static final Set<String> ALL = Set.of(
            "INFORMATION_SCHEMA", "PUBLIC", FUNCTIONS, INFORMATION, "PG_CATALOG", "%DICTIONARY");

    private OwnSchemas() {}

    /** Whether the schema, in whatever case, is one of them. */
    public static boolean contains(String schema) {
        return ALL.contains(schema.toUpperCase(Locale.ROOT));
    }
}
