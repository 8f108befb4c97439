package io.github.exposediris.core.query;

import io.github.exposediris.core.dialect.Paging;
import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.exposed.CurrentTransaction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jetbrains.exposed.v1.core.Column;
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
    /** Up to so many fields are compared each with each, as a set costs more. */
    private static final int FEW = 8;

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
        list(distinct(query.getSet().getRealFields()), this::field);
        source();
        clause(" WHERE ", query.getWhere());
        groups();
        order();
        page();
        return out.toString();
    }

    private void field(Expression<?> field) {
        if (field instanceof Column<?> column) {
            ColumnTexts.write(column, transaction, out);
        } else {
            out.append(field);
        }
    }

    /** The same list where no field stands in it twice, as is the rule. */
    private static List<? extends Expression<?>> distinct(List<? extends Expression<?>> fields) {
        boolean mayRepeat = fields.size() > FEW;
        for (int i = 1; i < fields.size() && !mayRepeat; i++) {
            mayRepeat = fields.indexOf(fields.get(i)) < i;
        }
        return mayRepeat ? List.copyOf(new LinkedHashSet<>(fields)) : fields;
    }

    private void source() {
        if (query.getSet().getSource() != Table.Dual.INSTANCE) {
            out.append(" FROM ");
            query.getSet().getSource().describe(transaction, out);
        }
    }

    private void clause(String keyword, @Nullable Op<Boolean> condition) {
        if (condition != null) {
            out.append(keyword).append(condition);
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
