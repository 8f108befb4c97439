package io.github.exposediris.core.expression;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jspecify.annotations.Nullable;

/**
 * JSON made and tested by the server; it is text in IRIS, and SQL has no way to look into it. Source: InterSystems SQL Reference,
 * JSON_OBJECT, JSON_ARRAY and IS JSON.
 */
public final class Json {
    private Json() {}

    /** {@code JSON_OBJECT(…)}, begun with one pair. */
    public static JsonObject object(String key, Expression<?> value) {
        return JsonObject.of(key, value);
    }

    /** {@code JSON_ARRAY(…)}; NULL becomes null. */
    public static ExpressionWithColumnType<String> array(Expression<?>... values) {
        List<Object> parts = new ArrayList<>();
        for (Expression<?> value : values) {
            parts.add(parts.isEmpty() ? "JSON_ARRAY(" : ", ");
            parts.add(value);
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("an array of no values is the text []");
        }
        parts.add(")");
        return new Written<>(new TextColumnType(), parts.toArray());
    }

    /** {@code text IS JSON}: whether the text is a JSON object or array. */
    public static Op<Boolean> isJson(Expression<? extends @Nullable String> text) {
        return new WrittenCondition(text, " IS JSON");
    }

    /** {@code text IS NOT JSON}. */
    public static Op<Boolean> isNotJson(Expression<? extends @Nullable String> text) {
        return new WrittenCondition(text, " IS NOT JSON");
    }
}
