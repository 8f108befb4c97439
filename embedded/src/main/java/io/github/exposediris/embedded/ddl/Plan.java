package io.github.exposediris.embedded.ddl;

import java.util.List;

/**
 * What the engine has to run for one definition.
 *
 * @param tag the command tag for the client
 * @param schema the schema that must be there first, or an empty text
 * @param statements in order; none where IF [NOT] EXISTS leaves nothing to do
 */
public record Plan(String tag, String schema, List<String> statements) {
    public Plan {
        statements = List.copyOf(statements);
    }

    static Plan of(String tag, String... statements) {
        return new Plan(tag, "", List.of(statements));
    }
}
