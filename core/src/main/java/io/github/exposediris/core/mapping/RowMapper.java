package io.github.exposediris.core.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IExpressionAlias;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.dao.id.EntityID;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of a record or a Kotlin class from rows: each parameter of its constructor gets the field of its name, where case and
 * underscores are left out of account, so that {@code createdAt} takes {@code created_at}. A key is unwrapped where the parameter is not
 * an {@link EntityID}. Immutable and thread-safe.
 *
 * @param <T> the class
 */
public final class RowMapper<T> {
    private final Shape<T> shape;
    private final List<@Nullable Expression<?>> sources;

    private RowMapper(Shape<T> shape, List<@Nullable Expression<?>> sources) {
        this.shape = shape;
        this.sources = sources;
    }

    /**
     * A mapper for rows with these fields.
     *
     * @throws IllegalArgumentException if the class is neither a record nor a Kotlin class with a primary constructor, or if a parameter
     *     without a default has no field of its name, or several
     */
    public static <T> RowMapper<T> of(Class<T> type, List<? extends Expression<?>> fields) {
        Shape<T> shape = Shape.of(type);
        List<@Nullable Expression<?>> sources = new ArrayList<>();
        for (Parameter parameter : shape.parameters()) {
            sources.add(source(parameter, fields, type));
        }
        return new RowMapper<>(shape, sources);
    }

    private static @Nullable Expression<?> source(Parameter parameter, List<? extends Expression<?>> fields, Class<?> type) {
        String wanted = plain(parameter.name());
        List<? extends Expression<?>> found = fields.stream().filter(field -> wanted.equals(plain(name(field)))).toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException(type.getSimpleName() + "." + parameter.name() + " may be one of " + found.size()
                    + " fields of that name; select one of them, or give them aliases.");
        }
        if (found.isEmpty() && !parameter.optional()) {
            throw new IllegalArgumentException(type.getSimpleName() + "." + parameter.name() + " has no field of that name; the query has "
                    + fields.stream().map(RowMapper::name).filter(Objects::nonNull).toList() + ".");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * The object that a row makes.
     *
     * @throws IllegalArgumentException if a value is NULL or of another class where the parameter takes none such; values are not shown
     */
    public T map(ResultRow row) {
        List<@Nullable Object> values = new ArrayList<>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            Expression<?> source = sources.get(i);
            values.add(source == null ? null : shape.parameters().get(i).accepted(row.get(source)));
        }
        return shape.create(values, i -> sources.get(i) != null);
    }

    private static @Nullable String name(Expression<?> field) {
        if (field instanceof IExpressionAlias<?> alias) {
            return alias.getAlias();
        }
        return field instanceof Column<?> column ? column.getName() : null;
    }

    private static @Nullable String plain(@Nullable String name) {
        return name == null ? null : name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
