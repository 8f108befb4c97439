package io.github.exposediris.core.statement;

import io.github.exposediris.core.exposed.CurrentTransaction;
import io.github.exposediris.core.query.ColumnTexts;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.ColumnSet;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.DeleteStatement;
import org.jspecify.annotations.Nullable;

/** Exposed's DELETE, which of a plain table is written once, together with its arguments: Exposed writes it for each of the two. */
final class RenderedDelete extends DeleteStatement {
    private @Nullable String rendered;

    RenderedDelete(ColumnSet source, @Nullable Op<Boolean> where, Table target) {
        super(source, where, false, null, List.of(target));
    }

    /** Whoever executes it asks for the arguments first. */
    @Override
    public String prepareSQL(Transaction transaction, boolean prepared) {
        String once = rendered;
        return prepared && once != null ? once : super.prepareSQL(transaction, prepared);
    }

    @Override
    public Iterable<Iterable<Pair<IColumnType<?>, Object>>> arguments() {
        rendered = null;
        Transaction transaction = CurrentTransaction.orNull();
        if (transaction == null || !(getTargetsSet() instanceof Table table)) {
            return super.arguments();
        }
        QueryBuilder out = new QueryBuilder(true);
        out.append("DELETE FROM ");
        ColumnTexts.name(table, transaction, out);
        if (getWhere() != null) {
            out.append(" WHERE ");
            ColumnTexts.condition(getWhere(), transaction, out);
        }
        rendered = out.toString();
        return List.of(out.getArgs());
    }
}
