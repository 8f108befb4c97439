package io.github.exposediris.core.query;

import io.github.exposediris.core.dialect.Paging;
import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.exposed.CurrentTransaction;
import io.github.exposediris.core.exposed.FieldList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IExpressionAlias;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.vendors.DataTypeProvider;
import org.jspecify.annotations.Nullable;

/**
 * Writes one {@link IrisSelect}, its arguments with it, as Exposed writes its own queries: what IRIS takes in other words only, adaptation
 * puts right.
 */
final class SelectRendering {
    private final IrisSelect query;
    private final QueryBuilder out;
    private final Transaction transaction;

    SelectRendering(IrisSelect query, QueryBuilder out) {
        this.query = query;
        this.out = out;
        this.transaction = Objects.requireNonNull(CurrentTransaction.orNull(), "a query is written inside a transaction");
    }

    String render() {
        if (query.getDistinctOn() != null || query.isForUpdate()) {
            throw new UnsupportedByIrisException(
                    "IRIS has no DISTINCT ON and no FOR UPDATE; select distinct rows, and compare a version column on update.",
                    ErrorDetails.NONE, null);
        }
        out.append(query.getDistinct() ? "SELECT DISTINCT " : "SELECT ");
        ColumnTexts.write(FieldList.of(query.getSet()), transaction, out);
        source();
        clause(" WHERE ", query.getWhere());
        groups();
        order();
        page();
        return out.toString();
    }

    private void source() {
        if (query.getSet().getSource() != Table.Dual.INSTANCE) {
            out.append(" FROM ");
            if (query.getSet().getSource() instanceof Table table) {
                ColumnTexts.write(table, transaction, out);
            } else {
                query.getSet().getSource().describe(transaction, out);
            }
        }
    }

    private void clause(String keyword, @Nullable Op<Boolean> condition) {
        if (condition != null) {
            out.append(keyword);
            ColumnTexts.condition(condition, transaction, out);
        }
    }

    private void groups() {
        if (!query.getGroupedByColumns().isEmpty()) {
            out.append(" GROUP BY ");
            list(query.getGroupedByColumns(), this::group);
        }
        clause(" HAVING ", query.getHaving());
    }

    /** IRIS groups by no alias. Source: InterSystems SQL Reference, GROUP BY. */
    private void group(Expression<?> term) {
        out.append(term instanceof IExpressionAlias<?> alias ? alias.getDelegate() : term);
    }

    private void order() {
        if (!query.getOrderByExpressions().isEmpty()) {
            DataTypeProvider types = transaction.getDb().getDialect().getDataTypeProvider();
            out.append(" ORDER BY ");
            list(query.getOrderByExpressions(), term -> types.precessOrderByClause(out, term.getFirst(), term.getSecond()));
        }
    }

    private void page() {
        if (query.getLimit() != null || query.getOffset() > 0) {
            out.append(" " + Paging.asSuffix(query.getLimit(), query.getOffset()));
        }
    }

    private <E> void list(List<? extends E> items, Consumer<E> each) {
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            each.accept(items.get(i));
        }
    }
}
