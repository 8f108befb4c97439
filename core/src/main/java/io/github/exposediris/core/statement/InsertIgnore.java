package io.github.exposediris.core.statement;

import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;

/**
 * An INSERT of one row that is left out where its unique key is taken, as a value that any backend runs: INSERT … SELECT … WHERE NOT
 * EXISTS. Where another transaction writes that key at the same time, the row is left out too; but if the row fills other unique keys than
 * the named one, a clash is a {@link io.github.exposediris.core.error.UniqueViolationException}.
 */
public final class InsertIgnore extends Assignments<InsertIgnore> {
    private final Table table;
    private final List<Column<?>> key;

    private InsertIgnore(Table table, List<Column<?>> key) {
        this.table = table;
        this.key = key;
    }

    /**
     * An insert of a row that is known by this unique key, of nothing yet. The statement is refused when it is written if the columns are
     * no unique key of the table or get no values.
     */
    public static InsertIgnore into(Table table, Column<?> key, Column<?>... more) {
        return new InsertIgnore(table, Keys.of(key, more));
    }

    /** A new statement of Exposed with these values. */
    public InsertStatement<Number> toStatement() {
        IgnoringInsert statement = new IgnoringInsert(table, key);
        applyTo(statement);
        return statement;
    }
}
