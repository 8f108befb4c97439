package io.github.exposediris.core.server;

import java.util.List;

/**
 * A query that the probe wants answered: it reads nothing but what the server says of itself.
 *
 * @param seat on which connection
 * @param inTransaction whether it is to stand behind a BEGIN of its own, and a ROLLBACK to follow
 * @param sql the query, with {@code ?} for each of the texts
 * @param texts what to bind, as texts
 */
public record ProbeQuestion(Seat seat, boolean inTransaction, String sql, List<String> texts) {
    /** Which of the probe's connections. */
    public enum Seat {
        /** The one that is there. */
        FIRST,
        /** Another one, held at the same time. It may be had or not. */
        SECOND
    }
}
