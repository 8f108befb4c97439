package io.github.exposediris.core.statement;

import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.UpdateStatement;
import org.jspecify.annotations.Nullable;

/** An UPDATE, as a value that any backend runs. Without a condition it updates every row. */
public final class Update extends Assignments<Update> {
    private final Table table;
    private @Nullable Op<Boolean> condition;

    private Update(Table table) {
        this.table = table;
    }

    /** An update of that table, of nothing yet. */
    public static Update of(Table table) {
        return new Update(table);
    }

    /** Which rows; a later condition takes the place of an earlier one. */
    public Update where(Op<Boolean> which) {
        condition = which;
        return this;
    }

    /** A new statement of Exposed with these values. */
    public UpdateStatement toStatement() {
        UpdateStatement statement = new UpdateStatement(table, null, condition);
        applyTo(statement);
        return statement;
    }
}
