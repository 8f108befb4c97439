package io.github.exposediris.core.statement;

import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.UpsertStatement;

/**
 * An INSERT OR UPDATE of one row, as a value that any backend runs. IRIS inserts the row or, where one of the table's unique keys
 * is taken, updates that row in the given columns; so the key must be the only one that can clash, else the statement is refused.
 */
public final class Upsert extends Assignments<Upsert> {
    private final Table table;
    private final Column<?>[] key;

    private Upsert(Table table, Column<?>[] key) {
        this.table = table;
        this.key = key;
    }

    /** An upsert of a row that is known by this unique key. */
    public static Upsert into(Table table, Column<?>... key) {
        return new Upsert(table, key.clone());
    }

    /** A new statement of Exposed with these values. */
    public UpsertStatement<Number> toStatement() {
        UpsertStatement<Number> statement = new UpsertStatement<>(table, key, null, null);
        applyTo(statement);
        return statement;
    }
}
