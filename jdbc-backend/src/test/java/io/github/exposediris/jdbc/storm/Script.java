package io.github.exposediris.jdbc.storm;

import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.jdbc.BlockingTransaction;
import java.util.List;

/**
 * What a transaction does until it is ended.
 *
 * @param begin statements that are done soon
 * @param endless one that runs for longer than anybody waits for
 * @param ended told once the transaction has ended
 */
record Script(List<String> begin, String endless, Runnable ended) {
    /** Whether a statement returns rows. */
    static boolean reads(String sql) {
        return sql.startsWith("SELECT");
    }

    /** Executes the statements that are done soon. */
    void run(BlockingTransaction tx) {
        for (String sql : begin) {
            if (reads(sql)) {
                tx.query(SqlStatement.of(sql), row -> row.getString(1));
            } else {
                tx.execute(sql);
            }
        }
    }
}
