package io.github.exposediris.core.dialect;

import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.Join;
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
        if (ignore && valuesSize > 1) {
            throw IgnoredDuplicates.ofManyRows();
        }
        return insert(ignore, table, columns, valuesSize < 2 ? expr : UnionOfRows.of(expr), transaction);
    }

    @Override
    public String insert(boolean ignore, Table table, List<? extends Column<?>> columns, String expr, Transaction transaction) {
        if (ignore && !expr.startsWith("VALUES")) {
            throw IgnoredDuplicates.ofManyRows();
        }
        String insert = super.insert(false, table, columns, expr, transaction);
        return ignore ? IgnoredDuplicates.minding(insert, table, columns, List.of(), transaction) : insert;
    }

    /** INSERT OR UPDATE, where that is the same: see {@link UpsertRules}. */
    @Override
    public String replace(
            Table table, List<? extends Column<?>> columns, String expression, Transaction transaction, boolean prepared) {
        UpsertRules.checkReplace(table, columns);
        return orUpdate(insert(false, table, columns, expression, transaction));
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
        return orUpdate(insert(false, table, columns, expression, transaction));
    }

    private static String orUpdate(String insert) {
        return insert.replaceFirst("^INSERT INTO", "INSERT OR UPDATE INTO");
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
    public String update(
            Join targets,
            List<? extends Pair<? extends Column<?>, ? extends @Nullable Object>> columnsAndValues,
            @Nullable Integer limit,
            @Nullable Op<Boolean> where,
            Transaction transaction) {
        if (limit != null) {
            throw Unsupported.feature("LIMIT on UPDATE", TOO_MANY_ROWS);
        }
        return JoinedWrites.update(targets, columnsAndValues, where, transaction);
    }

    @Override
    public String delete(
            boolean ignore, Table table, @Nullable String where, @Nullable Integer limit, Transaction transaction) {
        if (limit != null) {
            throw Unsupported.feature("LIMIT on DELETE", TOO_MANY_ROWS);
        }
        requireErrors(ignore);
        return super.delete(false, table, where, null, transaction);
    }

    @Override
    public String delete(
            boolean ignore,
            Join targets,
            List<? extends Table> targetTables,
            @Nullable Op<Boolean> where,
            @Nullable Integer limit,
            Transaction transaction) {
        if (limit != null) {
            throw Unsupported.feature("LIMIT on DELETE", TOO_MANY_ROWS);
        }
        requireErrors(ignore);
        return JoinedWrites.delete(targets, targetTables, where, transaction);
    }

    private static void requireErrors(boolean ignore) {
        if (ignore) {
            throw Unsupported.feature("DELETE that ignores errors", "delete the rows that nothing refers to, by a condition.");
        }
    }

    @Override
    public String returning(String mainSql, List<? extends Expression<?>> returning, Transaction transaction) {
        throw Unsupported.feature(
                "RETURNING", "select the rows before or after in the same transaction; an insert tells its generated key by itself.");
    }

    /**
     * The plan of a query as one text. Source: InterSystems SQL Reference, EXPLAIN.
     *
     * @param analyze asks for statistics too, which runs the query
     * @param options ALT for other plans too
     */
    @Override
    public String explain(boolean analyze, @Nullable String options, String internalStatement, Transaction transaction) {
        if (internalStatement.startsWith("INSERT")) {
            throw Unsupported.feature("EXPLAIN of an INSERT", "explain the query that it takes its rows from.");
        }
        if (options != null && !options.equalsIgnoreCase("ALT")) {
            throw Unsupported.feature("EXPLAIN option " + options, "the only one is ALT; statistics come with analyze.");
        }
        return "EXPLAIN " + (options == null ? "" : "ALT ") + (analyze ? "STAT " : "") + internalStatement;
    }

    @Override
    public String queryLimitAndOffset(@Nullable Integer size, long offset, boolean alreadyOrdered) {
        return Paging.asSuffix(size, offset);
    }
}
