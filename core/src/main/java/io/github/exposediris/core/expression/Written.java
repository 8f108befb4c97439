package io.github.exposediris.core.expression;

import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.Function;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** An expression as words of SQL with other expressions between them. */
final class Written<T extends @Nullable Object> extends Function<T> {
    private final Object[] parts;

    /** @param parts a word, which is written as it is, or an {@link Expression} */
    Written(IColumnType<?> type, Object... parts) {
        super(unchecked(type));
        this.parts = parts;
    }

    @Override
    public void toQueryBuilder(QueryBuilder queryBuilder) {
        write(queryBuilder, parts);
    }

    static void write(QueryBuilder queryBuilder, Object... parts) {
        for (Object part : parts) {
            if (part instanceof Expression<?> expression) {
                queryBuilder.append(expression);
            } else {
                queryBuilder.append(part.toString());
            }
        }
    }

    /** The type of the values is the caller's word. */
    @SuppressWarnings("unchecked")
    private static <T> IColumnType<T> unchecked(IColumnType<?> type) {
        return (IColumnType<T>) type;
    }
}
