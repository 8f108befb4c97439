package io.github.exposediris.embedded.matrix;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a row creates and leaves behind.
 *
 * @param drops the statements that take it away, the last created first
 */
record Leftovers(List<String> drops) {
    private static final Pattern CREATED = Pattern.compile(
            "(?i)(?:CREATE (?:OR REPLACE )?(?:GLOBAL TEMPORARY )?(TABLE|VIEW|SCHEMA) (?:IF NOT EXISTS )?|ALTER (TABLE) \\S+ RENAME )"
                    + "([\\w.\"]+)");

    static Leftovers of(Feature feature) {
        List<String> drops = new ArrayList<>();
        Stream.concat(feature.steps().stream().map(Step::sql), Stream.of(feature.sql())).forEach(sql -> {
            Matcher created = CREATED.matcher(sql);
            while (created.find()) {
                String kind = created.group(1) == null ? created.group(2) : created.group(1);
                drops.add("DROP " + kind + " IF EXISTS " + created.group(3));
            }
        });
        Collections.reverse(drops);
        return new Leftovers(List.copyOf(drops));
    }

    /** Drops all of it, twice: a table that another one refers to goes only after that. */
    void drop(Connection connection) {
        drops.forEach(sql -> quietly(connection, sql));
        drops.forEach(sql -> quietly(connection, sql));
    }

    static void rollBack(Connection connection) {
        quietly(connection, "ROLLBACK");
    }

    /** What the row has dropped itself, or was refused to create, is not there to be dropped. */
    private static void quietly(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException notThere) {
            assert notThere.getMessage() != null;
        }
    }
}
