package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code value::type} and {@code CAST(value AS type)}. The types that name objects become numbers or names. */
final class Casts implements PgRule {
    private static final Map<String, Integer> CLASSES = Map.of(
            "pg_class", 1259, "pg_type", 1247, "pg_proc", 1255, "pg_attrdef", 2604, "pg_constraint", 2606, "pg_index", 2610,
            "pg_namespace", 2615, "pg_trigger", 2620, "pg_database", 1262, "pg_authid", 1260);
    private static final String TEXTS = "FROM \"pg_catalog\".\"iris_texts\" iris_t WHERE iris_t.\"iris_kind\" = 'class' AND ";

    @Override
    public void apply(SqlText text, String user) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).is("::")) {
                i = cast(text, i);
            } else if (text.at(i).text().equals("'{0}'")) {
                text.set(i, Token.engine("ARRAY[0]"));
            } else if (text.at(i).is("CAST") && text.at(i + 1).is("(")) {
                int as = text.find(i + 2, text.closing(i + 1), "AS");
                TypeName type = TypeName.at(text, as + 1);
                text.replace(as + 1, type.end(), Token.engine(type.engine()));
            }
        }
    }

    /** Rewrites the cast and gives the position to go on from. */
    private static int cast(SqlText text, int at) throws SQLException {
        int start = Elements.start(text, at);
        SqlText value = text.part(start, at);
        int end = at;
        while (text.at(end).is("::")) {
            TypeName type = TypeName.at(text, end + 1);
            boolean literal = value.size() == 1 && value.at(0).kind() == Kind.STRING;
            value = literal ? literal(value.at(0), type) : value(value, type);
            end = type.end();
        }
        text.replace(start, end, value);
        return start;
    }

    private static SqlText literal(Token value, TypeName type) throws SQLException {
        String content = value.string();
        String plain = content.replaceFirst("^pg_catalog\\.", "").replace("\"", "");
        if (type.array()) {
            return one(array(content));
        }
        return switch (type.name()) {
            case "regclass" -> one(relation(plain));
            case "regproc", "regprocedure", "regtype", "regnamespace" -> one(quoted(plain));
            default -> value(one(value.text()), type);
        };
    }

    private static SqlText value(SqlText value, TypeName type) throws SQLException {
        switch (type.name()) {
            case "regclass" -> around(value, "COALESCE((SELECT iris_t.\"iris_text\" " + TEXTS + "iris_t.\"iris_of\" =", "), '-')");
            case "regnamespace" ->
                around(value, "(SELECT iris_n.\"nspname\" FROM \"pg_catalog\".\"pg_namespace\" iris_n WHERE iris_n.\"oid\" =", ")");
            case "regtype" -> around(value, "\"pg_catalog\".\"type_name\"(", ", NULL)");
            default -> {
                if (!type.array()) {
                    around(value, "CAST(", "AS " + type.engine() + ")");
                }
            }
        }
        return value;
    }

    private static void around(SqlText value, String before, String after) {
        value.insert(0, Token.engine(before));
        value.insert(value.size(), Token.engine(after));
    }

    private static String relation(String name) {
        Integer known = CLASSES.get(name);
        if (known != null || name.matches("\\d+")) {
            return known != null ? known.toString() : name;
        }
        return "(SELECT MAX(iris_t.\"iris_of\") " + TEXTS + "UPPER(REPLACE(iris_t.\"iris_text\", '\"', '')) = UPPER(" + quoted(name) + "))";
    }

    /** {@code {a,b,"c"}} as an array of the engine. */
    private static String array(String literal) {
        String inner = literal.substring(1, literal.length() - 1);
        return inner.isEmpty()
                ? "ARRAY[]"
                : Arrays.stream(inner.split(","))
                        .map(element -> quoted(element.replace("\"", "")))
                        .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static SqlText one(String sql) throws SQLException {
        SqlText text = SqlText.of("");
        text.insert(0, Token.engine(sql));
        return text;
    }
}
