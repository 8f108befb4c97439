package io.github.exposediris.core.dialect;

import io.github.exposediris.core.definition.DefaultValue;
import io.github.exposediris.core.definition.DefaultValue.Kind;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A default that the server gives, as it stands in CREATE TABLE. For use with {@code defaultExpression}. Source: InterSystems SQL
 * Reference, CREATE TABLE, Default Values.
 *
 * @param <T> the values of the column
 */
public final class ColumnDefault<T extends @Nullable Object> extends Expression<T> {
    private final DefaultValue value;

    private ColumnDefault(DefaultValue value) {
        this.value = value;
    }

    /** A literal, or the current date, time or user; {@code sql} is read as what stands after DEFAULT. */
    public static <T extends @Nullable Object> ColumnDefault<T> of(String sql) {
        return new ColumnDefault<>(DefaultValue.parse(sql));
    }

    /**
     * What code computes.
     *
     * @param code an expression in ObjectScript, such as {@code ##class(%SYSTEM.Util).CreateGUID()}
     */
    public static <T extends @Nullable Object> ColumnDefault<T> objectScript(String code) {
        return new ColumnDefault<>(new DefaultValue(Kind.OBJECTSCRIPT, code));
    }

    @Override
    public void toQueryBuilder(QueryBuilder queryBuilder) {
        queryBuilder.append(value.sql());
    }
}
