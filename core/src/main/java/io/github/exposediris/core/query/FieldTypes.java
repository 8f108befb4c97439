package io.github.exposediris.core.query;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.core.AbstractQuery;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IExpressionAlias;
import org.jspecify.annotations.Nullable;

/** The column types of what a query selects. */
public final class FieldTypes {
    private FieldTypes() {}

    /** A type for each item of the query's select list, null where only the server knows it. */
    public static List<@Nullable IColumnType<?>> of(AbstractQuery<?> query) {
        List<@Nullable IColumnType<?>> types = new ArrayList<>();
        List<Expression<?>> fields = query.getSet().getRealFields();
        (query instanceof IrisSelect ? fields.stream().distinct() : fields.stream()).forEach(field -> types.add(type(field)));
        return types;
    }

    private static @Nullable IColumnType<?> type(Expression<?> field) {
        Expression<?> value = field instanceof IExpressionAlias<?> alias ? alias.getDelegate() : field;
        return value instanceof ExpressionWithColumnType<?> typed ? typed.getColumnType() : null;
    }
}
