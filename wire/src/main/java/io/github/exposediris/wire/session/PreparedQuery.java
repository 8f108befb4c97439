package io.github.exposediris.wire.session;

import java.util.List;

/**
 * What the client asked to be prepared.
 *
 * @param text the client's text
 * @param declared object identifiers of the first parameters as the client declared them; 0 where it left the choice
 * @param simple whether it came by the simple protocol
 */
record PreparedQuery(String text, List<Integer> declared, boolean simple) {
    /** A query of the simple protocol, which has no parameters. */
    PreparedQuery(String text) {
        this(text, List.of(), true);
    }

    /** A query of the extended protocol. */
    PreparedQuery(String text, List<Integer> declared) {
        this(text, declared, false);
    }

    /** What the client declared of a parameter; 0 for nothing. */
    int declared(int parameter) {
        return parameter < declared.size() ? declared.get(parameter) : 0;
    }
}
