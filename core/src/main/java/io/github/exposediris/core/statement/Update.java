package io.github.exposediris.core.statement;

import io.github.exposediris.core.error.OptimisticLockException;
import io.github.exposediris.core.guard.ServerGuard;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnSet;
import org.jetbrains.exposed.v1.core.Join;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.UpdateStatement;
import org.jspecify.annotations.Nullable;

/** An UPDATE, as a value that any backend runs. Without a condition it updates every row. */
public final class Update extends Assignments<Update> {
    private final ColumnSet target;
    private @Nullable Op<Boolean> condition;
    private @Nullable Version version;

    private Update(ColumnSet target) {
        this.target = target;
    }

    /** An update of that table, of nothing yet. */
    public static Update of(Table table) {
        return new Update(table);
    }

    /**
     * An update of one table of an inner join: of the rows that have a partner in each other table, whose columns may be written into it.
     * Where a row has several partners of different values, the server refuses it.
     */
    public static Update of(Join join) {
        return new Update(join);
    }

    /** Which rows; a later condition takes the place of an earlier one. */
    public Update where(Op<Boolean> which) {
        condition = which;
        return this;
    }

    /**
     * Only if the row is still as it was read; else running the update throws {@link OptimisticLockException}.
     *
     * @param rowVersion a ROWVERSION column
     * @param read what it was when the row was read
     */
    public Update ifVersion(Column<Long> rowVersion, long read) {
        version = new Version(rowVersion, read);
        return this;
    }

    /** A new statement of Exposed with these values. */
    public UpdateStatement toStatement() {
        UpdateStatement statement = new RenderedUpdate(target, version == null ? condition : version.and(condition));
        applyTo(statement);
        return statement;
    }

    /**
     * For a backend, before it runs the statement.
     *
     * @throws io.github.exposediris.core.error.UnsafeServerException if it is bound to a version, and the server tells no counts
     */
    public void check(ServerGuard guard) {
        if (version != null) {
            guard.checkCount("a write that is bound to a version");
        }
    }

    /**
     * The count, for a backend that has run the statement.
     *
     * @throws OptimisticLockException if it was bound to a version, and no row has that
     */
    public int checked(int count) {
        return version == null ? count : version.checked(count);
    }
}
