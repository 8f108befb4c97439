package io.github.exposediris.core.statement;

import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.ReplaceStatement;

/**
 * A row that takes the place of the one that has its unique key, as a value that any backend runs. It is INSERT OR UPDATE, so that every
 * column is to be given and exactly one unique key can clash; else the statement is refused. A generated key stays as it was.
 */
public final class Replace extends Assignments<Replace> {
    private final Table table;

    private Replace(Table table) {
        this.table = table;
    }

    /** A row for that table, of nothing yet. */
    public static Replace in(Table table) {
        return new Replace(table);
    }

    /** A new statement of Exposed with these values. */
    public ReplaceStatement<Number> toStatement() {
        ReplaceStatement<Number> statement = new ReplaceStatement<>(table);
        applyTo(statement);
        return statement;
    }
}
