package io.github.exposediris.core.query;

import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryBuilder;

/** A condition where a value is meant: 1 if it holds, else 0. IRIS takes no condition there (SQLCODE -12). */
final class ConditionAsValue extends Expression<Integer> {
    private final Expression<?> condition;

    private ConditionAsValue(Expression<?> condition) {
        this.condition = condition;
    }

    /** The same expression, or the value of it if it is a condition. */
    static Expression<?> of(Expression<?> expression) {
        boolean condition = expression instanceof Op<?> && expression != Op.Companion.nullOp();
        return condition ? new ConditionAsValue(expression) : expression;
    }

    @Override
    public void toQueryBuilder(QueryBuilder queryBuilder) {
        queryBuilder.append("CASE WHEN ").append(condition).append(" THEN 1 ELSE 0 END");
    }
}
