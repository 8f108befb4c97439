package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.UniqueViolationException;
import io.github.exposediris.core.guard.ServerGuard;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcPreparedStatementImpl;

/**
 * An insert that ignores duplicates: where another transaction has written the row's key since the statement looked, that is no row, as if
 * it had been there before. A batch is executed row by row, as one that fails leaves the driver's batch undone.
 */
final class TakenRows {
    private final boolean rowWise;
    private final List<Integer> counts = new ArrayList<>();

    /** @param rowWise whether a batch is to be executed so; one that tells its keys is taken apart by the driver */
    TakenRows(boolean rowWise) {
        this.rowWise = rowWise;
    }

    /** Refuses such an insert where a server does not tell whether it wrote anything. */
    static void requireCounts(ServerGuard guard) {
        guard.checkCount("whether the row was there already");
    }

    boolean rowWise() {
        return rowWise;
    }

    /** The count of one row. */
    static int execute(JdbcPreparedStatementImpl row) {
        try {
            return row.executeUpdate();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            if (IrisException.from(e) instanceof UniqueViolationException) {
                return 0;
            }
            throw Unchecked.<RuntimeException>as(e);
        }
    }

    void add(JdbcPreparedStatementImpl row) {
        counts.add(execute(row));
    }

    /** The counts since they were last asked for. */
    List<Integer> counts() {
        List<Integer> all = List.copyOf(counts);
        counts.clear();
        return all;
    }
}
