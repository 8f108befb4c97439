package io.github.exposediris.core.expression;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.TextColumnType;

/** The pairs of a {@code JSON_OBJECT}. Immutable: each step gives a new one. */
public final class JsonObject {
    private final List<Object> parts;

    private JsonObject(List<Object> parts) {
        this.parts = parts;
    }

    static JsonObject of(String key, Expression<?> value) {
        return new JsonObject(List.of("JSON_OBJECT(" + written(key), value));
    }

    /** One pair more. */
    public JsonObject and(String key, Expression<?> value) {
        return new JsonObject(with(", " + written(key), value));
    }

    /** The object; NULL becomes null. */
    public ExpressionWithColumnType<String> nullOnNull() {
        return new Written<>(new TextColumnType(), with(")").toArray());
    }

    /** The object without the pairs whose value is NULL. */
    public ExpressionWithColumnType<String> absentOnNull() {
        return new Written<>(new TextColumnType(), with(" ABSENT ON NULL)").toArray());
    }

    private static String written(String key) {
        return "'" + key.replace("'", "''") + "' : ";
    }

    private List<Object> with(Object... more) {
        List<Object> all = new ArrayList<>(parts);
        all.addAll(List.of(more));
        return all;
    }
}
