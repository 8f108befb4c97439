package io.github.exposediris.embedded.catalog;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The engine's tables for JSON_TABLE: one for all that have the same columns and paths, whatever their documents. They go with the server.
 * Thread-safe.
 */
final class JsonTables {
    private static final int MOST = 1_000;
    private static final String ENGINE = " ENGINE \"io.github.exposediris.embedded.h2.JsonTables\" WITH ";

    private final Map<String, String> names = new HashMap<>();

    /** The name of the table, which is made where it is missing. */
    synchronized String name(Connection connection, List<String> columns, List<String> paths) throws SQLException {
        String definition = "(" + String.join(", ", columns) + ")" + ENGINE
                + paths.stream().map(Token::quoted).collect(Collectors.joining(", "));
        String known = names.get(definition);
        if (known != null) {
            return known;
        }
        if (names.size() == MOST) {
            throw SqlCode.FATAL.failure("the stand-in has no more than " + MOST + " different JSON_TABLEs until it is started again");
        }
        String name = OwnSchemas.INFORMATION + ".\"JSON_TABLE_" + (names.size() + 1) + "\"";
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + name + definition);
        }
        names.put(definition, name);
        return name;
    }
}
