package io.github.exposediris.core.statement;

import io.github.exposediris.core.dialect.IgnoredDuplicates;
import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;

/** An INSERT of many rows, each left out where these columns, a unique key, are taken. It reports no generated keys. */
final class IgnoringBatch extends BatchInsertStatement {
    private final List<Column<?>> keys;

    IgnoringBatch(Table table, List<Column<?>> keys) {
        super(table, true, false);
        this.keys = keys;
    }

    @Override
    public String prepareSQL(Transaction transaction, boolean prepared) {
        List<Column<?>> columns = Rows.columns(this);
        return IgnoredDuplicates.minding(Rows.insert(this, columns, prepared, transaction), getTable(), columns, keys, transaction);
    }
}
