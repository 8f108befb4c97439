package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.dialect.StatementNames;
import io.github.exposediris.core.exposed.FieldList;
import io.github.exposediris.core.query.IrisSelect;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jetbrains.exposed.v1.core.statements.StatementType;
import org.jspecify.annotations.Nullable;

/**
 * A query as a statement.
 *
 * @param <T> what its rows are read into
 */
public final class RowsOfSelect<T> extends Statement<T> {
    private final IrisSelect query;
    private @Nullable String rendered;
    private @Nullable FieldList fields;

    RowsOfSelect(IrisSelect query) {
        super(StatementType.SELECT, query.getTargets());
        this.query = query;
    }

    IrisSelect query() {
        return query;
    }

    /** What its rows are read by: the fields as they were when the text was written. */
    FieldList fields() {
        FieldList known = fields;
        if (known == null) {
            known = FieldList.of(query.getSet());
            fields = known;
        }
        return known;
    }

    /** Exposed asks for the arguments first: what was rendered for them is not rendered again. */
    @Override
    public String prepareSQL(Transaction transaction, boolean prepared) {
        StatementNames.check(query);
        String once = rendered;
        return prepared && once != null ? once : query.prepareSQL(transaction, prepared);
    }

    @Override
    public Iterable<Iterable<Pair<IColumnType<?>, Object>>> arguments() {
        QueryBuilder builder = new QueryBuilder(true);
        fields = FieldList.of(query.getSet());
        rendered = query.prepareSQL(builder);
        List<Pair<IColumnType<?>, Object>> arguments = builder.getArgs();
        return arguments.isEmpty() ? List.of() : List.of(arguments);
    }
}
