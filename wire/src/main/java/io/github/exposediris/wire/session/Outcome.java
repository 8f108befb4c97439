package io.github.exposediris.wire.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What running a statement gave.
 *
 * @param count rows affected, or -1; of no meaning where there are rows
 * @param columns empty where there are no rows
 * @param commandTag the whole command tag, where it is known; otherwise null
 */
record Outcome(long count, List<ResultColumn> columns, @Nullable Cursor rows, @Nullable String commandTag) {
    static Outcome count(long count) {
        return new Outcome(count, List.of(), null, null);
    }

    static Outcome rows(List<ResultColumn> columns, Cursor rows) {
        return new Outcome(-1, columns, rows, null);
    }

    void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
