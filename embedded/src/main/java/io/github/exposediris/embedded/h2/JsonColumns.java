package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.function.JsonPath;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.h2.engine.SessionLocal;
import org.h2.util.json.JSONArray;
import org.h2.util.json.JSONBoolean;
import org.h2.util.json.JSONNull;
import org.h2.util.json.JSONNumber;
import org.h2.util.json.JSONObject;
import org.h2.util.json.JSONString;
import org.h2.util.json.JSONValue;
import org.h2.value.TypeInfo;
import org.h2.value.Value;
import org.h2.value.ValueDecfloat;
import org.h2.value.ValueNull;
import org.h2.value.ValueNumeric;
import org.h2.value.ValueVarchar;

/**
 * The values of JSON_TABLE's columns: null and what is missing are NULL, an object or array in a text is its JSON (InterSystems SQL
 * Reference, "JSON_TABLE", whose table Senators is filled so). The manual tells no more: a value that is not plainly one of its column's
 * type is refused.
 */
final class JsonColumns {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");
    private static final int MOST_DIGITS = 400;

    private JsonColumns() {}

    /** The value of a column in a row. */
    static Value value(SessionLocal session, JSONValue row, JsonPath path, TypeInfo type) throws SQLException {
        List<JSONValue> found = JsonValues.found(row, path);
        if (found.isEmpty() || found.get(0) instanceof JSONNull) {
            return ValueNull.INSTANCE;
        }
        Value value = switch (type.getValueType()) {
            case Value.VARCHAR -> ValueVarchar.get(text(found.get(0), type.getPrecision()));
            case Value.DECFLOAT -> ValueDecfloat.get(bit(found.get(0)));
            case Value.DOUBLE -> ValueNumeric.getAnyScale(number(found.get(0), MOST_DIGITS));
            default -> ValueNumeric.getAnyScale(number(found.get(0), type.getScale()));
        };
        return value.convertTo(type, session);
    }

    private static String text(JSONValue value, long length) throws SQLException {
        String text = text(value);
        if (text.length() > length) {
            throw refused("a text longer than its column");
        }
        return text;
    }

    private static BigDecimal number(JSONValue value, int scale) throws SQLException {
        BigDecimal number = number(value);
        boolean endless = Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS;
        if (endless || Double.isInfinite(number.doubleValue())) {
            throw refused("a number of so many digits");
        }
        if (number.stripTrailingZeros().scale() > scale) {
            throw refused("a number with more digits after the point than its column");
        }
        return number;
    }

    private static BigDecimal bit(JSONValue value) throws SQLException {
        if (value instanceof JSONBoolean truth) {
            return truth.getBoolean() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof JSONNumber number && List.of("0", "1").contains(number.getBigDecimal().toString())) {
            return number.getBigDecimal();
        }
        throw refused("a BIT that is none of true, false, 1 and 0");
    }

    private static String text(JSONValue value) throws SQLException {
        if (value instanceof JSONObject || value instanceof JSONArray) {
            return JsonValues.written(value);
        }
        if (value instanceof JSONString string && !string.getString().isEmpty()) {
            return string.getString();
        }
        if (value instanceof JSONNumber number && WHOLE.matcher(number.getBigDecimal().toString()).matches()) {
            return number.getBigDecimal().toString();
        }
        throw refused(value instanceof JSONNumber ? "a fraction or exponent in a column of texts"
                : value instanceof JSONString ? "an empty string" : "true or false in a column of texts");
    }

    private static BigDecimal number(JSONValue value) throws SQLException {
        if (value instanceof JSONNumber number) {
            return number.getBigDecimal();
        }
        if (value instanceof JSONString string && NUMBER.matcher(string.getString()).matches()) {
            return new BigDecimal(string.getString());
        }
        throw refused("what is no number in a column of numbers");
    }

    private static SQLException refused(String what) {
        return JsonValues.refused("with " + what);
    }
}
