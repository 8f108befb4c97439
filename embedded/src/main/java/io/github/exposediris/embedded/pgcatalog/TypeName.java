package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The name of a PostgreSQL type in a cast.
 *
 * @param name in lower case, without its schema
 * @param array whether an array of it is meant
 * @param end the position after it
 */
record TypeName(String name, boolean array, int end) {
    static TypeName at(SqlText text, int from) {
        int at = text.has(from, "PG_CATALOG", ".") ? from + 2 : from;
        String name = text.at(at).name().toLowerCase(Locale.ROOT);
        at++;
        while (text.hasAny(at, "VARYING", "PRECISION")) {
            at++;
        }
        if (text.hasAny(at, "WITH", "WITHOUT") && text.at(at + 1).is("TIME")) {
            at += 3;
        }
        if (text.at(at).is("(")) {
            at = text.closing(at) + 1;
        }
        boolean array = text.at(at).is("[") && text.at(at + 1).is("]");
        return new TypeName(name, array || name.endsWith("vector") || name.equals("anyarray"), array ? at + 2 : at);
    }

    /** The engine's type. */
    String engine() throws SQLException {
        return switch (name) {
            case "text", "varchar", "name", "char", "bpchar", "character", "cstring", "unknown", "regrole", "regproc", "regtype" ->
                "VARCHAR";
            case "int8", "bigint", "oid" -> "BIGINT";
            case "int4", "int", "integer" -> "INTEGER";
            case "int2", "smallint" -> "SMALLINT";
            case "bool", "boolean" -> "BOOLEAN";
            case "numeric", "decimal" -> "NUMERIC";
            case "float8", "float4", "double", "real" -> "DOUBLE PRECISION";
            default -> throw PgRule.missing("type " + name);
        };
    }
}
