package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.OpaqueStatement.Result;
import io.github.exposediris.wire.engine.WireType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers to questions of pg_catalog, by the words that they hold; conditions and joins do not matter. */
final class CatalogShim {
    private static final Pattern NAMESPACES = Pattern.compile("\\bFROM\\s+PG_NAMESPACE\\b(?!.*\\bJOIN\\b)", Pattern.DOTALL);
    private static final Pattern SELECT_LIST = Pattern.compile("\\bSELECT\\s+(.*?)\\s+FROM\\b", Pattern.DOTALL);
    private static final List<String> KNOWN = List.of("nspname", "oid", "typname", "typtype", "typnotnull", "elemtypoid");
    private static final String[][] TYPES = {
        {"bool", "16"}, {"bytea", "17"}, {"int8", "20"}, {"int2", "21"}, {"int4", "23"}, {"text", "25"}, {"float4", "700"},
        {"float8", "701"}, {"bpchar", "1042"}, {"varchar", "1043"}, {"date", "1082"}, {"time", "1083"}, {"timestamp", "1114"},
        {"timestamptz", "1184"}, {"bit", "1560"}, {"numeric", "1700"}, {"vector", "16388"}
    };

    private CatalogShim() {}

    static @Nullable Result answer(String sql) {
        String upper = sql.toUpperCase(Locale.ROOT);
        if (upper.contains("PG_ENUM")) {
            return none("enum_name", "enum_value");
        } else if (NAMESPACES.matcher(upper).find()) {
            return namespaces();
        } else if (upper.contains("PG_CONSTRAINT") || upper.contains("CONSTR.CONNAME")) {
            return none("namespace", "table_name", "constraint_name", "constraint_definition");
        } else if (upper.contains("PG_EXTENSION") || upper.contains("PG_PROC") || upper.contains("PG_VIEWS")) {
            return none("name", "namespace", "definition");
        } else if (upper.contains("PG_CLASS") && !upper.contains("PG_ATTRIBUTE")) {
            return none("table_name", "namespace", "is_partition", "has_subclass", "has_row_level_security", "reloptions", "description");
        } else if (upper.contains("PG_ATTRIBUTE") || upper.contains("ATT.ATTNAME") || upper.contains("ATT.ATTTYPID")) {
            return none("oid", "attname", "atttypid");
        }
        return upper.contains("PG_TYPE") || upper.contains("PG_CATALOG") ? types(upper) : null;
    }

    private static Result none(String... labels) {
        return new Rows(Arrays.stream(labels).map(Rows::text).toArray(Column[]::new)).result();
    }

    private static Result namespaces() {
        return new Rows(Rows.text("nspname"), new Column("oid", WireType.OID))
                .add("public", 2200)
                .add("pg_catalog", 11)
                .add("information_schema", 11323)
                .add("sqluser", 16384)
                .result();
    }

    private static Result types(String upper) {
        List<String> labels = wanted(upper);
        Rows rows = new Rows(labels.stream().map(CatalogShim::column).toArray(Column[]::new));
        for (String[] type : TYPES) {
            rows.add(labels.stream().map(label -> value(label, type)).toArray());
        }
        return rows.result();
    }

    /** The known columns that the select list names; all of them where it names none. */
    private static List<String> wanted(String upper) {
        Matcher list = SELECT_LIST.matcher(upper);
        String text = list.find() ? list.group(1).toLowerCase(Locale.ROOT) : "";
        List<String> wanted = new ArrayList<>(KNOWN);
        wanted.removeIf(name -> !Pattern.compile("\\b" + name + "\\b").matcher(text).find());
        return wanted.isEmpty() ? KNOWN : wanted;
    }

    private static Column column(String label) {
        return label.endsWith("oid") ? new Column(label, WireType.OID) : Rows.text(label);
    }

    private static Object value(String label, String[] type) {
        return switch (label) {
            case "nspname" -> "pg_catalog";
            case "oid" -> type[1];
            case "typname" -> type[0];
            case "typtype" -> "b";
            case "typnotnull" -> "f";
            default -> "0";
        };
    }
}
