package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.text.Token;

/**
 * The engine's names of constraints and indexes. The engine wants them unique in a schema, IRIS by table: so the engine's name is
 * the table's, a point, and the name proper. No name of a table may hold a point.
 */
final class EngineName {
    private EngineName() {}

    static String of(String table, String name) {
        return Token.quoted(table + "." + name);
    }
}
