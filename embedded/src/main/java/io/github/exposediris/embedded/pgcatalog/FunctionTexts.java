package io.github.exposediris.embedded.pgcatalog;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What stands in the engine's SQL for each function, {@code $n} being its arguments. */
final class FunctionTexts {
    private static final Map<String, String> TEXTS = new HashMap<>();

    static {
        same("'USER'", "current_database");
        same("'_SYSTEM'", "pg_get_userbyid");
        same("'UTF8'", "pg_encoding_to_char");
        same("'PostgreSQL 16.0 compatible wire of an embedded stand-in for InterSystems IRIS'", "version");
        same("TRUE", "pg_type_is_visible", "pg_function_is_visible", "pg_collation_is_visible", "pg_opclass_is_visible",
                "pg_operator_is_visible", "has_table_privilege", "has_schema_privilege", "has_column_privilege",
                "has_database_privilege", "has_any_column_privilege", "pg_has_role");
        same("FALSE", "pg_relation_is_publishable", "pg_is_in_recovery", "pg_is_other_temp_schema");
        same("CAST(NULL AS VARCHAR)", "shobj_description", "pg_get_partkeydef", "pg_get_statisticsobjdef_columns",
                "pg_get_function_result", "pg_get_function_arguments", "pg_get_function_identity_arguments", "pg_get_triggerdef",
                "pg_get_ruledef", "pg_get_serial_sequence", "pg_tablespace_location");
        // No table of IRIS is a partition of another as PostgreSQL has it.
        same("CAST(NULL AS BIGINT)", "pg_partition_ancestors");
        same("$1", "pg_get_expr");
        same("CASE WHEN $1 THEN ARRAY['pg_catalog', 'SQLUser'] ELSE ARRAY['SQLUser'] END", "current_schemas");
        same("CARDINALITY($1)", "array_upper", "array_length");
        same("1", "array_lower");
        same("LISTAGG($1, $2)", "string_agg");
        same("\"pg_catalog\".\"type_name\"($1, $2)", "format_type");
        same("\"pg_catalog\".\"joined\"($1, $2)", "array_to_string");
        same("\"pg_catalog\".\"quoted\"($1)", "quote_ident");
        same("EXISTS (SELECT 1" + texts("visible", "$1") + ")", "pg_table_is_visible");
        text("constraint", "0", "pg_get_constraintdef");
        text("view", "0", "pg_get_viewdef");
        text("description", "0", "obj_description");
        text("description", "$2", "col_description");
        text("index", "$2", "pg_get_indexdef");
        text("index", "0", "pg_get_indexdef of all");
    }

    private FunctionTexts() {}

    static String of(String function) throws SQLException {
        String text = TEXTS.get(function);
        if (text == null) {
            throw PgRule.missing("function " + function + "()");
        }
        return text;
    }

    private static void same(String text, String... functions) {
        for (String function : functions) {
            TEXTS.put(function, text);
        }
    }

    private static void text(String kind, String sub, String function) {
        same("(SELECT iris_t.\"iris_text\"" + texts(kind, "$1") + " AND iris_t.\"iris_sub\" = " + sub + ")", function);
    }

    private static String texts(String kind, String oid) {
        return " FROM \"pg_catalog\".\"iris_texts\" iris_t WHERE iris_t.\"iris_kind\" = '" + kind + "' AND iris_t.\"iris_of\" = " + oid;
    }
}
