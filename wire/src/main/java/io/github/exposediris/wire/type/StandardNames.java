package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import java.util.Locale;

/** Types by the names that standard SQL gives them. */
final class StandardNames {
    private StandardNames() {}

    /** The array that a name such as {@code CHARACTER VARYING(3) ARRAY[5]} stands for; elements without a closer type are text. */
    static WireType array(String name) {
        return WireTypes.arrayOf(element(name.toUpperCase(Locale.ROOT)));
    }

    private static WireType element(String name) {
        int end = name.indexOf(" ARRAY");
        String plain = (end < 0 ? name : name.substring(0, end)).replaceAll("\\s*\\(.*?\\)", "").strip();
        return switch (plain) {
            case "BOOLEAN", "BIT" -> WireType.BOOL;
            case "TINYINT", "SMALLINT" -> WireType.INT2;
            case "INTEGER", "INT" -> WireType.INT4;
            case "BIGINT" -> WireType.INT8;
            case "REAL" -> WireType.FLOAT4;
            case "DOUBLE", "DOUBLE PRECISION", "FLOAT" -> WireType.FLOAT8;
            case "NUMERIC", "DECIMAL", "DECFLOAT" -> WireType.NUMERIC;
            case "CHARACTER", "CHAR" -> WireType.BPCHAR;
            case "CHARACTER VARYING", "VARCHAR" -> WireType.VARCHAR;
            case "BINARY", "BINARY VARYING", "VARBINARY" -> WireType.BYTEA;
            case "DATE" -> WireType.DATE;
            case "TIME", "TIME WITHOUT TIME ZONE" -> WireType.TIME;
            case "TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE" -> WireType.TIMESTAMP;
            case "TIMESTAMP WITH TIME ZONE" -> WireType.TIMESTAMPTZ;
            case "UUID" -> WireType.UUID;
            default -> WireType.TEXT;
        };
    }
}
