package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.function.JsonPath;
import io.github.exposediris.embedded.function.JsonPath.Elements;
import io.github.exposediris.embedded.function.JsonPath.Member;
import io.github.exposediris.embedded.function.JsonPath.Range;
import io.github.exposediris.embedded.function.JsonPath.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.h2.util.json.JSONArray;
import org.h2.util.json.JSONNull;
import org.h2.util.json.JSONObject;
import org.h2.util.json.JSONStringSource;
import org.h2.util.json.JSONStringTarget;
import org.h2.util.json.JSONValue;
import org.h2.util.json.JSONValueTarget;

/**
 * What paths lead to in JSON. The value that a path of rows ends at is a row, and the elements of an array that it ends at are one each:
 * {@code '$'} of an array of three objects gives three rows (InterSystems SQL Reference, "JSON_TABLE", "Examples"). What the manual does
 * not tell is refused.
 */
final class JsonValues {
    private static final int MOST_LEVELS = 100;

    private JsonValues() {}

    /** Reads a text. */
    static JSONValue read(String text) throws SQLException {
        if (levels(text) > MOST_LEVELS) {
            throw refused("of more than " + MOST_LEVELS + " levels");
        }
        try {
            return JSONStringSource.parse(text, new JSONValueTarget());
        } catch (RuntimeException unreadable) {
            throw SqlCode.FATAL.failure("the document of JSON_TABLE is no JSON");
        }
    }

    /** Writes a value without blanks. */
    static String written(JSONValue value) {
        JSONStringTarget target = new JSONStringTarget();
        value.addTo(target);
        return target.getResult();
    }

    /** The rows of a document. */
    static List<JSONValue> rows(JSONValue document, JsonPath path) throws SQLException {
        List<JSONValue> found = found(document, path);
        List<JSONValue> rows = new ArrayList<>();
        for (JSONValue value : found) {
            if (value instanceof JSONArray array && !path.endsInElements()) {
                rows.addAll(Arrays.asList(array.getArray()));
            } else if (value instanceof JSONNull && !path.endsInElements()) {
                throw refused("whose path of rows leads to null");
            } else {
                rows.add(value);
            }
        }
        if (rows.stream().anyMatch(JSONArray.class::isInstance)) {
            throw refused("whose rows are arrays themselves");
        }
        return rows;
    }

    /** All values that the path leads to. */
    static List<JSONValue> found(JSONValue value, JsonPath path) throws SQLException {
        List<JSONValue> values = List.of(value);
        for (Step step : path.steps()) {
            List<JSONValue> next = new ArrayList<>();
            for (JSONValue one : values) {
                if (step instanceof Member member) {
                    addMember(one, member.name(), next);
                } else if (step instanceof Elements elements) {
                    addElements(one, elements, next);
                }
            }
            values = next;
        }
        return values;
    }

    /** A value without that member gives nothing. */
    private static void addMember(JSONValue value, String name, List<JSONValue> out) throws SQLException {
        if (value instanceof JSONArray) {
            throw refused("whose path asks a member of an array; write [*] or an index before it");
        }
        if (value instanceof JSONObject object) {
            List<JSONValue> named = Arrays.stream(object.getMembers())
                    .filter(one -> one.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .toList();
            if (named.size() > 1) {
                throw refused("with two members of one name");
            }
            out.addAll(named);
        }
    }

    /** An array that is shorter gives nothing. */
    private static void addElements(JSONValue value, Elements elements, List<JSONValue> out) throws SQLException {
        if (!(value instanceof JSONArray array)) {
            throw refused("whose path asks elements of what is no array");
        }
        for (Range range : elements.ranges()) {
            for (int i = Math.max(range.first(array.length()), 0); i <= range.last(array.length()); i++) {
                out.add(array.getElement(i));
            }
        }
    }

    /** That the manual does not tell what IRIS makes of such a document. */
    static SQLException refused(String what) {
        return SqlCode.FATAL.failure("the stand-in has no JSON_TABLE of a document " + what);
    }

    /** How deep arrays and objects are in one another; of what is no JSON, some number. */
    private static int levels(String text) {
        int most = 0;
        int level = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (quoted && character == '\\') {
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '[' || character == '{')) {
                most = Math.max(most, ++level);
            } else if (!quoted && (character == ']' || character == '}')) {
                level--;
            }
        }
        return most;
    }
}
