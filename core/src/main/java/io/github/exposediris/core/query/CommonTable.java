package io.github.exposediris.core.query;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.IExpressionAlias;
import org.jetbrains.exposed.v1.core.Table;

/**
 * A query under a name, from which other queries select as from a table: a common table expression, {@code WITH name AS (…)}. Since IRIS
 * 2024.1. The query that reads it {@linkplain IrisSelect#with names it}. IRIS has no RECURSIVE, so that its query reads other common
 * tables only. Source: InterSystems SQL Reference, WITH.
 */
public final class CommonTable extends Table {
    private final IrisSelect query;
    /** In the order of the columns. Expressions have a hash inside a transaction only. */
    private final List<Expression<?>> fields = new ArrayList<>();

    private CommonTable(String name, IrisSelect query) {
        super(name);
        this.query = query;
        query.getSet().getFields().forEach(this::add);
    }

    /**
     * A name for a query.
     *
     * @throws IllegalArgumentException if two fields have the same name, or one has none: give it an alias
     */
    public static CommonTable of(String name, IrisSelect query) {
        return new CommonTable(name, query);
    }

    /** The query that it names. */
    public IrisSelect query() {
        return query;
    }

    /**
     * What a field of the query is called here.
     *
     * @param <T> the values of the field
     * @throws IllegalArgumentException if the query does not select it
     */
    @SuppressWarnings("unchecked") // the column at that place was made of that field
    public <T> Column<T> get(Expression<T> field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) == field || field instanceof Column<?> && field.equals(fields.get(i))) {
                return (Column<T>) getColumns().get(i);
            }
        }
        throw new IllegalArgumentException("common table " + getTableName() + " does not select this field");
    }

    private void add(Expression<?> field) {
        if (field instanceof Column<?> column) {
            add(column, column.getName(), column);
        } else if (field instanceof IExpressionAlias<?> alias && alias.getDelegate() instanceof ExpressionWithColumnType<?> value) {
            add(field, alias.getAlias(), value);
        } else {
            throw new IllegalArgumentException("a field of common table " + getTableName() + " has no name or type; give it an alias");
        }
    }

    private void add(Expression<?> field, String name, ExpressionWithColumnType<?> value) {
        if (getColumns().stream().anyMatch(column -> column.getName().equalsIgnoreCase(name))) {
            throw new IllegalArgumentException("common table " + getTableName() + " has two fields " + name + "; give one an alias");
        }
        fields.add(field);
        registerColumn(name, value.getColumnType());
    }
}
