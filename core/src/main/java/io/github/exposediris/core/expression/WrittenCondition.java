package io.github.exposediris.core.expression;

import org.jetbrains.exposed.v1.core.ComplexExpression;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryBuilder;

/** A condition as words of SQL with expressions between them; put in brackets where it stands within another. */
final class WrittenCondition extends Op<Boolean> implements ComplexExpression {
    private final Object[] parts;

    WrittenCondition(Object... parts) {
        this.parts = parts;
    }

    @Override
    public void toQueryBuilder(QueryBuilder queryBuilder) {
        Written.write(queryBuilder, parts);
    }
}
