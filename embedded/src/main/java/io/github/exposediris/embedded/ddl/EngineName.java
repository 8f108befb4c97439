package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.TableShape;
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

    /** The name of what is there already, which keeps the table's name of its creation when the table is renamed. */
    static String existing(TableShape table, String name) {
        return table.engineNames().stream()
                .filter(engineName -> local(engineName).equalsIgnoreCase(name))
                .findFirst()
                .map(Token::quoted)
                .orElseGet(() -> of(table.name(), name));
    }

    /** Whether the table has an index or a key of that name. */
    static boolean isTaken(TableShape table, String name) {
        return table.engineNames().stream().anyMatch(engineName -> local(engineName).equalsIgnoreCase(name));
    }

    private static String local(String engineName) {
        return engineName.substring(engineName.indexOf('.') + 1);
    }
}
