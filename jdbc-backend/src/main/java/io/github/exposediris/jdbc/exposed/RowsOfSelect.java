package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.dialect.StatementNames;
import io.github.exposediris.core.query.IrisSelect;
import java.util.ArrayList;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jetbrains.exposed.v1.core.statements.StatementType;

/**
 * A query as a statement.
 *
 * @param <T> what its rows are read into
 */
public final class RowsOfSelect<T> extends Statement<T> {
    private final IrisSelect query;

    RowsOfSelect(IrisSelect query) {
        super(StatementType.SELECT, query.getTargets());
        this.query = query;
    }

    IrisSelect query() {
        return query;
    }

    @Override
    public String prepareSQL(Transaction transaction, boolean prepared) {
        StatementNames.check(query);
        return query.prepareSQL(transaction, prepared);
    }

    @Override
    public Iterable<Iterable<Pair<IColumnType<?>, Object>>> arguments() {
        return new ArrayList<>(query.arguments());
    }
}
