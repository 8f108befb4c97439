package io.github.exposediris.core.statement;

import io.github.exposediris.core.dialect.IgnoredDuplicates;
import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;

/** An INSERT of one row that is left out where these columns, a unique key, are taken. */
final class IgnoringInsert extends InsertStatement<Number> {
    private final List<Column<?>> keys;

    IgnoringInsert(Table table, List<Column<?>> keys) {
        super(table, true);
        this.keys = keys;
    }

    @Override
    public String prepareSQL(Transaction transaction, boolean prepared) {
        List<Column<?>> columns = Rows.columns(this);
        return IgnoredDuplicates.minding(Rows.insert(this, columns, prepared, transaction), getTable(), columns, keys, transaction);
    }
}
