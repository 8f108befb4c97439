package io.github.exposediris.core.statement;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.OptimisticLockException;
import java.util.List;
import org.jetbrains.exposed.v1.core.AndOp;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.EqOp;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jspecify.annotations.Nullable;

/**
 * The version of a row as it was read, by which a later write tells whether it is still the same.
 *
 * @param column a ROWVERSION, which the server counts up at every insert and update
 * @param read what it was
 */
record Version(Column<Long> column, long read) {
    /** The condition, with another one where there is one. */
    Op<Boolean> and(@Nullable Op<Boolean> condition) {
        Op<Boolean> same = new EqOp(column, new QueryParameter<>(read, column.getColumnType()));
        return condition == null ? same : new AndOp(List.of(condition, same));
    }

    /** Throws if no row had it any more. */
    int checked(int count) {
        if (count == 0) {
            throw new OptimisticLockException(
                    "No row of table " + column.getTable().getTableName() + " has the " + column.getName() + " that was read: another"
                            + " transaction changed or deleted it. Read it again and repeat the work.",
                    ErrorDetails.NONE, null);
        }
        return count;
    }
}
