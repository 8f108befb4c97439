package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.UniqueViolationException;
import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.jdbc.connection.KeyRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcPreparedStatementImpl;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;
import org.jspecify.annotations.Nullable;

/**
 * An insert that ignores duplicates: where another transaction has written the row's key since the statement looked, that is no row, as if
 * it had been there before. A batch is executed row by row, as one that fails leaves the driver's batch undone.
 */
final class TakenRows {
    private final @Nullable String keyColumn;
    private final List<Integer> counts = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();

    /** @param keyColumn whose generated values are wanted of each row that is inserted; null for none */
    TakenRows(@Nullable String keyColumn) {
        this.keyColumn = keyColumn;
    }

    /** Refuses such an insert where a server does not tell whether it wrote anything. */
    static void requireCounts(ServerGuard guard) {
        guard.checkCount("whether the row was there already");
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

    /** Executes a row of a batch. */
    void add(JdbcPreparedStatementImpl row) {
        int count = execute(row);
        counts.add(count);
        if (keyColumn != null && count > 0) {
            Unchecked.run(() -> addKeys(row.getStatement().getGeneratedKeys()));
        }
    }

    private void addKeys(ResultSet told) throws SQLException {
        try (told) {
            while (told.next()) {
                keys.add(told.getLong(1));
            }
        }
    }

    /** The counts since they were last asked for. */
    List<Integer> counts() {
        List<Integer> all = List.copyOf(counts);
        counts.clear();
        return all;
    }

    /** The keys of the rows of a batch that were inserted, since they were last asked for; null where they are not wanted. */
    @Nullable JdbcResult keys() {
        if (keyColumn == null) {
            return null;
        }
        JdbcResult all = Unchecked.call(() -> new JdbcResult(KeyRows.of(keyColumn, keys)));
        keys.clear();
        return all;
    }
}
