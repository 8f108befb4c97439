package io.github.exposediris.jdbc.tables;

import io.github.exposediris.core.definition.DataType;
import java.util.List;

/**
 * How a column of a type is declared.
 *
 * @param javaType the values in Java
 * @param java the call in Java, {@code %s} for the name
 * @param kotlin the call in Kotlin, likewise
 * @param javaImports what Java needs
 * @param kotlinImports what Kotlin needs
 */
record TypeCode(String javaType, String java, String kotlin, List<String> javaImports, List<String> kotlinImports) {
    private static final String JAVA_TIME = "org.jetbrains.exposed.v1.javatime.";

    static TypeCode of(DataType type) {
        return switch (type.sql()) {
            case "BIT" -> plain("Boolean", "bit(%s)", "bool(%s)");
            case "TINYINT" -> plain("Byte", "integer8(%s)", "byte(%s)");
            case "SMALLINT" -> plain("Short", "integer16(%s)", "short(%s)");
            case "INTEGER" -> plain("Integer", "integer32(%s)", "integer(%s)");
            case "BIGINT" -> plain("Long", "integer64(%s)", "long(%s)");
            case "DOUBLE" -> plain("Double", "float64(%s)", "double(%s)");
            case "LONGVARCHAR" -> plain("String", "textStream(%s)", "largeText(%s)");
            case "LONGVARBINARY" -> plain("byte[]", "byteStream(%s)", "blob(%s)");
            case "DATE" -> moment("java.time.LocalDate", "date(%s)", "date");
            case "TIME(9)" -> moment("java.time.LocalTime", "time(%s)", "time");
            case "TIMESTAMP2" -> moment("java.time.LocalDateTime", "dateTime(%s)", "datetime");
            case "TIMESTAMP" -> fraction("java.time.LocalDateTime", "dateTime", 6);
            case "UNIQUEIDENTIFIER" -> new TypeCode(
                    "UUID", "uuid128(%s)", "javaUUID(%s)", List.of("java.util.UUID"),
                    List.of("org.jetbrains.exposed.v1.core.java.javaUUID"));
            case "ROWVERSION" -> new TypeCode(
                    "Long", "rowVersion(%s)", "RowVersionColumnType.column(this, %s)", List.of(),
                    List.of("io.github.exposediris.core.table.RowVersionColumnType"));
            default -> sized(type);
        };
    }

    private static TypeCode sized(DataType type) {
        int size = type.number(0, 0);
        if (type.name().equals("VARCHAR") && size > 0) {
            return plain("String", "text(%s, " + size + ")", "varchar(%s, " + size + ")");
        } else if (type.name().equals("VARBINARY") && size > 0) {
            return plain("byte[]", "bytes(%s, " + size + ")", "binary(%s, " + size + ")");
        } else if (type.name().equals("TIME")) {
            return fraction("java.time.LocalTime", "time", size);
        } else if (type.name().equals("NUMERIC")) {
            String digits = "%s, " + size + ", " + type.number(1, 0);
            return new TypeCode(
                    "BigDecimal", "numeric(" + digits + ")", "decimal(" + digits + ")", List.of("java.math.BigDecimal"), List.of());
        } else if (type.name().equals("VECTOR") && type.arguments().get(0).equals("DOUBLE") && type.number(1, 0) > 0) {
            return new TypeCode(
                    "double[]", "Vectors.column(this, %s, " + type.number(1, 0) + ")", "doubleVector(%s, " + type.number(1, 0) + ")",
                    List.of("io.github.exposediris.vector.Vectors"), List.of("io.github.exposediris.vector.doubleVector"));
        }
        String literal = Literals.of(type.sql()).replace("%", "%%");
        return new TypeCode(
                "String", "declared(%s, " + literal + ")", "registerColumn(%s, DeclaredColumnType(" + literal + "))", List.of(),
                List.of("io.github.exposediris.core.table.DeclaredColumnType"));
    }

    private static TypeCode fraction(String javaClass, String method, int digits) {
        String call = "FractionColumns." + method + "(this, %s, " + digits + ")";
        String plain = javaClass.substring(javaClass.lastIndexOf('.') + 1);
        String columns = "io.github.exposediris.core.table.FractionColumns";
        return new TypeCode(plain, call, call, List.of(javaClass, columns), List.of(columns));
    }

    private static TypeCode plain(String javaType, String java, String kotlin) {
        return new TypeCode(javaType, java, kotlin, List.of(), List.of());
    }

    private static TypeCode moment(String javaClass, String java, String kotlin) {
        String plain = javaClass.substring(javaClass.lastIndexOf('.') + 1);
        return new TypeCode(plain, java, kotlin + "(%s)", List.of(javaClass), List.of(JAVA_TIME + kotlin));
    }
}
