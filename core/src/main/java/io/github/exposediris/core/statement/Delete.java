package io.github.exposediris.core.statement;

import io.github.exposediris.core.error.OptimisticLockException;
import io.github.exposediris.core.guard.ServerGuard;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnSet;
import org.jetbrains.exposed.v1.core.Join;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.DeleteStatement;
import org.jspecify.annotations.Nullable;

/** A DELETE, as a value that any backend runs. Immutable. */
public final class Delete {
    private final ColumnSet source;
    private final Table table;
    private final @Nullable Op<Boolean> condition;
    private final @Nullable Version version;

    private Delete(ColumnSet source, Table table, @Nullable Op<Boolean> condition, @Nullable Version version) {
        this.source = source;
        this.table = table;
        this.condition = condition;
        this.version = version;
    }

    /** A delete of the rows for which the condition holds. */
    public static Delete from(Table table, Op<Boolean> condition) {
        return new Delete(table, table, condition, null);
    }

    /** A delete of the rows of one table of an inner join that have a partner in each other table, and for which the condition holds. */
    public static Delete from(Table table, Join join, Op<Boolean> condition) {
        return new Delete(join, table, condition, null);
    }

    /** A delete of every row. */
    public static Delete all(Table table) {
        return new Delete(table, table, null, null);
    }

    /**
     * Only if the row is still as it was read; else running the delete throws {@link OptimisticLockException}.
     *
     * @param rowVersion a ROWVERSION column
     * @param read what it was when the row was read
     */
    public Delete ifVersion(Column<Long> rowVersion, long read) {
        return new Delete(source, table, condition, new Version(rowVersion, read));
    }

    /** A new statement of Exposed. */
    public DeleteStatement toStatement() {
        return new RenderedDelete(source, version == null ? condition : version.and(condition), table);
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
