package io.github.exposediris.core.dialect;

import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryAlias;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.MergeStatement;
import org.jspecify.annotations.Nullable;

/** IRIS's statements where they differ from Exposed's defaults. Source: InterSystems SQL Reference. Stateless. */
final class IrisFunctions extends ExpressionFunctions {
    private static final String NO_MERGE = "upsert the rows, or insert and update them in one transaction.";
    private static final String TOO_MANY_ROWS = "select the keys first, then write WHERE key IN (…).";

    /**
     * Rows as one INSERT … SELECT … UNION ALL SELECT …, as VALUES takes one row only.
     *
     * @param expr {@code VALUES (…), (…)} of markers and literals
     */
    @Override
    public String insertMultiRowValues(
            boolean ignore, Table table, List<? extends Column<?>> columns, String expr, int valuesSize, Transaction transaction) {
        return insert(ignore, table, columns, valuesSize < 2 ? expr : UnionOfRows.of(expr), transaction);
    }

    @Override
    public String upsert(
            Table table,
            List<? extends Pair<? extends Column<?>, ? extends @Nullable Object>> data,
            String expression,
            List<? extends Pair<? extends Column<?>, ? extends @Nullable Object>> onUpdate,
            List<? extends Column<?>> keyColumns,
            @Nullable Op<Boolean> where,
            Transaction transaction) {
        List<? extends Column<?>> columns = data.stream().map(Pair::getFirst).toList();
        new UpsertRules(table, columns, keyColumns, transaction).check(onUpdate, where);
        return insert(false, table, columns, expression, transaction).replaceFirst("^INSERT INTO", "INSERT OR UPDATE INTO");
    }

    @Override
    public String merge(
            Table dest, Table source, Transaction transaction, List<MergeStatement.Clause> clauses, @Nullable Op<Boolean> on) {
        throw Unsupported.feature("MERGE", NO_MERGE);
    }

    @Override
    public String mergeSelect(
            Table dest,
            QueryAlias source,
            Transaction transaction,
            List<MergeStatement.Clause> clauses,
            Op<Boolean> on,
            boolean prepared) {
        throw Unsupported.feature("MERGE", NO_MERGE);
    }

    /** Only ever seen by {@link UpsertRules}: INSERT OR UPDATE has no place for it. */
    @Override
    public void insertValue(String columnName, QueryBuilder queryBuilder) {
        queryBuilder.append(columnName);
    }

    @Override
    public String update(
            Table target,
            List<? extends Pair<? extends Column<?>, ? extends @Nullable Object>> columnsAndValues,
            @Nullable Integer limit,
            @Nullable Op<Boolean> where,
            Transaction transaction) {
        if (limit != null) {
            throw Unsupported.feature("LIMIT on UPDATE", TOO_MANY_ROWS);
        }
        return super.update(target, columnsAndValues, null, where, transaction);
    }

    @Override
    public String delete(
            boolean ignore, Table table, @Nullable String where, @Nullable Integer limit, Transaction transaction) {
        if (limit != null) {
            throw Unsupported.feature("LIMIT on DELETE", TOO_MANY_ROWS);
        }
        return super.delete(ignore, table, where, null, transaction);
    }

    @Override
    public String queryLimitAndOffset(@Nullable Integer size, long offset, boolean alreadyOrdered) {
        return Paging.asSuffix(size, offset);
    }
}
