package io.github.exposediris.core.statement;

import io.github.exposediris.core.exposed.CurrentTransaction;
import io.github.exposediris.core.query.ColumnTexts;
import java.util.List;
import java.util.Map;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnSet;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.UpdateStatement;
import org.jspecify.annotations.Nullable;

/** Exposed's UPDATE, which of a plain table is written once, together with its arguments: Exposed writes it for each of the two. */
final class RenderedUpdate extends UpdateStatement {
    private @Nullable String rendered;
    private List<Pair<Column<?>, Object>> written = List.of();

    RenderedUpdate(ColumnSet target, @Nullable Op<Boolean> where) {
        super(target, null, where);
    }

    /** Whoever executes it asks for the arguments first; an interceptor may add an assignment then, as Exposed lets it. */
    @Override
    public String prepareSQL(Transaction transaction, boolean prepared) {
        String once = rendered;
        return prepared && once != null && isAsWritten() ? once : super.prepareSQL(transaction, prepared);
    }

    private boolean isAsWritten() {
        Map<Column<?>, Object> values = getValues();
        if (values.size() != written.size()) {
            return false;
        }
        int next = 0;
        for (Map.Entry<Column<?>, Object> value : values.entrySet()) {
            Pair<Column<?>, Object> known = written.get(next++);
            if (known.getFirst() != value.getKey() || known.getSecond() != value.getValue()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Iterable<Iterable<Pair<IColumnType<?>, Object>>> arguments() {
        rendered = null;
        Transaction transaction = CurrentTransaction.orNull();
        List<Pair<Column<?>, Object>> values = getFirstDataSet();
        if (transaction == null || values.isEmpty() || !(getTargetsSet() instanceof Table table)) {
            return super.arguments();
        }
        QueryBuilder out = new QueryBuilder(true);
        out.append("UPDATE ");
        ColumnTexts.write(table, transaction, out);
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? " SET " : ", ");
            ColumnTexts.bare(values.get(i).getFirst(), transaction, out);
            out.append("=");
            out.registerArgument(values.get(i).getFirst(), values.get(i).getSecond());
        }
        if (getWhere() != null) {
            out.append(" WHERE ");
            ColumnTexts.condition(getWhere(), transaction, out);
        }
        rendered = out.toString();
        written = values;
        return out.getArgs().isEmpty() ? List.of() : List.of(out.getArgs());
    }
}
