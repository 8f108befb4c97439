package io.github.exposediris.embedded.dictionary;

import io.github.exposediris.embedded.catalog.ColumnRemark.Counter;
import io.github.exposediris.embedded.catalog.Snapshot.Column;
import io.github.exposediris.embedded.type.DataType.VectorShape;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The data type class of a column and its parameters. Source: InterSystems SQL Reference, "Data Types".
 *
 * @param name of the class
 * @param parameters by their names
 */
record PropertyType(String name, Map<String, String> parameters) {
    private static final Map<Counter, String> COUNTERS = Map.of(
            Counter.SERIAL, "%Library.Counter",
            Counter.ROWVERSION, "%Library.RowVersion",
            Counter.AUTO_INCREMENT, "%Library.AutoIncrement");

    static PropertyType of(Column column) {
        Map<String, String> parameters = new LinkedHashMap<>();
        VectorShape vector = column.remark().vectorShape();
        if (vector != null) {
            parameters.put("DATATYPE", vector.element());
            if (vector.length() > 0) {
                parameters.put("LEN", String.valueOf(vector.length()));
            }
            return new PropertyType("%Library.Vector", parameters);
        }
        if (COUNTERS.containsKey(column.remark().counter())) {
            return new PropertyType(COUNTERS.get(column.remark().counter()), parameters);
        }
        parameters(column, parameters);
        return new PropertyType(className(column), parameters);
    }

    private static String className(Column column) {
        return switch (column.engineType()) {
            case "DECFLOAT" -> "%Library.Boolean";
            case "TINYINT" -> "%Library.TinyInt";
            case "SMALLINT" -> "%Library.SmallInt";
            case "INTEGER" -> "%Library.Integer";
            case "BIGINT" -> "%Library.BigInt";
            case "NUMERIC" -> "%Library.Numeric";
            case "DOUBLE PRECISION", "REAL" -> "%Library.Double";
            case "DATE" -> "%Library.Date";
            case "TIME" -> "%Library.Time";
            case "TIMESTAMP" -> column.scale() > 6 ? "%Library.TimeStamp" : "%Library.PosixTime";
            case "UUID" -> "%Library.UniqueIdentifier";
            case "BINARY VARYING" -> "%Library.Binary";
            case "CHARACTER LARGE OBJECT" -> "%Stream.GlobalCharacter";
            case "BINARY LARGE OBJECT" -> "%Stream.GlobalBinary";
            default -> "%Library.String";
        };
    }

    private static void parameters(Column column, Map<String, String> parameters) {
        switch (column.engineType()) {
            case "CHARACTER VARYING", "VARCHAR_IGNORECASE", "BINARY VARYING" -> {
                if (column.engineType().equals("CHARACTER VARYING")) {
                    parameters.put("COLLATION", "EXACT");
                }
                parameters.put("MAXLEN", column.length() > 10_000_000 ? "" : String.valueOf(column.length()));
            }
            case "NUMERIC" -> {
                BigDecimal most = BigDecimal.TEN.pow(column.precision()).subtract(BigDecimal.ONE).movePointLeft(column.scale());
                parameters.put("MAXVAL", most.toPlainString());
                parameters.put("MINVAL", most.negate().toPlainString());
                parameters.put("SCALE", String.valueOf(column.scale()));
            }
            case "TIME" -> parameters.put("PRECISION", String.valueOf(column.scale()));
            default -> {
                // No other type has parameters in DDL.
            }
        }
    }

    /** The collation that strings compare by; empty for what is no string. */
    String collation() {
        if (!name.equals("%Library.String")) {
            return "";
        }
        return parameters.getOrDefault("COLLATION", "SQLUPPER");
    }
}
