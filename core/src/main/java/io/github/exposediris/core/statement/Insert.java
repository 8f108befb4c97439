package io.github.exposediris.core.statement;

import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;

/** An INSERT of one row, as a value that any backend runs. */
public final class Insert extends Assignments<Insert> {
    private final Table table;

    private Insert(Table table) {
        this.table = table;
    }

    private Insert(Table table, Column<?>[] expected) {
        super(expected);
        this.table = table;
    }

    /** An insert into that table, of nothing yet. */
    public static Insert into(Table table) {
        return new Insert(table);
    }

    /** The same, of values that most likely go into these columns in that order. */
    static Insert into(Table table, Column<?>[] expected) {
        return new Insert(table, expected);
    }

    /** A new statement of Exposed with these values. */
    public InsertStatement<Number> toStatement() {
        InsertStatement<Number> statement = new InsertStatement<>(table, false);
        applyTo(statement);
        return statement;
    }
}
