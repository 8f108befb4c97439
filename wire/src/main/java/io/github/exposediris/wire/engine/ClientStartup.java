package io.github.exposediris.wire.engine;

import java.util.Map;

/**
 * What a client said in its start-up message.
 *
 * @param user the user name, never empty
 * @param database the database name; the user name where the client named none
 * @param parameters every other parameter of the message, as sent
 */
public record ClientStartup(String user, String database, Map<String, String> parameters) {
    public ClientStartup {
        parameters = Map.copyOf(parameters);
    }
}
