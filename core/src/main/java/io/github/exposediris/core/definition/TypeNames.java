package io.github.exposediris.core.definition;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The spellings of types. Source: InterSystems SQL Reference, Data Types, table of DDL data types. */
final class TypeNames {
    private static final int MAXIMUM_SCALE = 18;
    private static final int MAXIMUM_DIGITS = 19;

    private TypeNames() {}

    static DataType canonical(String name, List<String> arguments) {
        DataType given = new DataType(name, arguments);
        return switch (name) {
            case "INT", "INTEGER", "MEDIUMINT" -> DataType.of("INTEGER");
            case "BIT", "TINYINT", "SMALLINT", "BIGINT", "DATE", "SERIAL", "ROWVERSION" -> DataType.of(name);
            case "NUMBER" -> arguments.isEmpty() ? DataType.of("BIGINT") : numeric(given);
            case "NUMERIC", "DECIMAL", "DEC" -> numeric(given);
            case "MONEY", "SMALLMONEY" -> DataType.of("MONEY");
            case "DOUBLE", "DOUBLE PRECISION", "FLOAT", "REAL" -> DataType.of("DOUBLE");
            case "TIME" -> DataType.of("TIME", given.number(0, 0));
            case "TIMESTAMP", "POSIXTIME" -> DataType.of("TIMESTAMP");
            case "TIMESTAMP2" -> DataType.of("TIMESTAMP2");
            case "DATETIME", "DATETIME2", "SMALLDATETIME" -> DataType.of("DATETIME");
            case "UNIQUEIDENTIFIER", "GUID" -> DataType.of("UNIQUEIDENTIFIER");
            case "VECTOR" -> vector(given);
            default -> text(given);
        };
    }

    /** A precision over 19 + scale counts as that, a scale over 18 as 18; without both there are 15 digits. */
    private static DataType numeric(DataType given) {
        int scale = Math.min(given.number(1, 0), MAXIMUM_SCALE);
        return DataType.of("NUMERIC", Math.min(given.number(0, 15), MAXIMUM_DIGITS + scale), scale);
    }

    /** FLOAT where no element type is named, since 2024.3. */
    private static DataType vector(DataType given) {
        Stream<String> upper = given.arguments().stream().map(one -> one.toUpperCase(Locale.ROOT));
        List<String> arguments = given.arguments().isEmpty() ? List.of("FLOAT") : upper.toList();
        return new DataType("VECTOR", arguments.stream().map(one -> one.equals("INT") ? "INTEGER" : one).toList());
    }

    private static DataType text(DataType given) {
        return switch (given.name()) {
            case "CHAR", "CHARACTER", "NCHAR", "VARCHAR", "NVARCHAR", "VARCHAR2", "CHARACTER VARYING", "CHAR VARYING", "NCHAR VARYING",
                    "NATIONAL CHAR", "NATIONAL CHARACTER", "NATIONAL VARCHAR" -> string(given);
            case "SYSNAME" -> DataType.of("VARCHAR", 128);
            case "BINARY", "VARBINARY", "RAW", "BINARY VARYING" -> DataType.of("VARBINARY", given.number(0, 1));
            case "TEXT", "NTEXT", "LONGTEXT", "LONG", "LONG VARCHAR", "LONGVARCHAR", "CLOB" -> DataType.of("LONGVARCHAR");
            case "BLOB", "IMAGE", "LONG BINARY", "LONG RAW", "LONGVARBINARY" -> DataType.of("LONGVARBINARY");
            default -> given;
        };
    }

    /** VARCHAR alone holds one character, VARCHAR('') any number, and VARCHAR(MAX) is a stream. */
    private static DataType string(DataType given) {
        String length = given.arguments().isEmpty() ? "1" : given.arguments().get(0);
        return length.equalsIgnoreCase("MAX") ? DataType.of("LONGVARCHAR") : DataType.of("VARCHAR", length);
    }
}
