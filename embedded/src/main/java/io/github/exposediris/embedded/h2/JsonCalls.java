package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.function.JsonText;
import java.util.StringJoiner;
import org.h2.value.DataType;
import org.h2.value.Value;
import org.h2.value.ValueNull;

/** JSON_ARRAY and JSON_OBJECT over the engine's values. Called by the engine from any thread. */
public final class JsonCalls {
    private JsonCalls() {}

    /** JSON_ARRAY. */
    public static String array(boolean absent, Value... elements) {
        StringJoiner array = new StringJoiner(",", "[", "]");
        for (Value element : elements) {
            if (!absent || element != ValueNull.INSTANCE) {
                array.add(value(element));
            }
        }
        return array.toString();
    }

    /** JSON_OBJECT, keys and values in turn. */
    public static String object(boolean absent, Value... keysAndValues) {
        StringJoiner object = new StringJoiner(",", "{", "}");
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            if (!absent || keysAndValues[i + 1] != ValueNull.INSTANCE) {
                object.add(JsonText.quoted(Arguments.text(keysAndValues[i])) + ":" + value(keysAndValues[i + 1]));
            }
        }
        return object.toString();
    }

    /** A number without quotes, everything else as a string. */
    private static String value(Value value) {
        if (value == ValueNull.INSTANCE) {
            return "null";
        }
        String text = Arguments.text(value);
        return DataType.isNumericType(value.getValueType()) ? JsonText.number(text) : JsonText.quoted(text);
    }
}
