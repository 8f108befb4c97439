package io.github.exposediris.embedded.type;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.type.DataType.Family;
import io.github.exposediris.embedded.type.DataType.VectorShape;
import io.github.exposediris.embedded.vector.ElementType;
import java.sql.SQLException;

/** Data types in CREATE TABLE and ALTER TABLE. Source: InterSystems SQL Reference, "Data Types". */
public final class ColumnTypes {
    private static final int MAXIMUM_SCALE = 18;
    private static final int MAXIMUM_DIGITS = 19;

    private ColumnTypes() {}

    /** The column type that was read. */
    public static DataType of(TypeReader type) throws SQLException {
        return switch (type.name()) {
            case "BIT" -> DataType.plain("BIT", "IRIS.BIT");
            case "TINYINT" -> DataType.plain("TINYINT", "TINYINT");
            case "SMALLINT" -> DataType.plain("SMALLINT", "SMALLINT");
            case "INT", "INTEGER", "MEDIUMINT" -> DataType.plain("INTEGER", "INTEGER");
            case "BIGINT" -> DataType.plain("BIGINT", "BIGINT");
            case "SERIAL", "ROWVERSION" -> new DataType("BIGINT", "BIGINT", Family.COUNTER, null);
            case "NUMBER" -> type.arguments().isEmpty() ? DataType.plain("BIGINT", "BIGINT") : numeric(type);
            case "NUMERIC", "DECIMAL", "DEC" -> numeric(type);
            case "MONEY", "SMALLMONEY" -> DataType.plain("NUMERIC", "NUMERIC(23,4)");
            case "DOUBLE", "DOUBLE PRECISION", "FLOAT", "REAL" -> DataType.plain("DOUBLE", "IRIS.FINITE");
            case "DATE" -> DataType.plain("DATE", "IRIS.DATE_SINCE_1840");
            case "TIME" -> DataType.plain("TIME", "TIME(" + type.number(0, 0) + ")");
            case "TIMESTAMP", "POSIXTIME" -> DataType.plain("TIMESTAMP", "IRIS.MOMENT");
            case "TIMESTAMP2" -> DataType.plain("TIMESTAMP", "IRIS.FINE_MOMENT");
            case "DATETIME", "DATETIME2", "SMALLDATETIME" -> DataType.plain("TIMESTAMP", "IRIS.DATE_TIME");
            case "UNIQUEIDENTIFIER" -> DataType.plain("UNIQUEIDENTIFIER", "UUID");
            case "VECTOR" -> vector(type);
            default -> text(type);
        };
    }

    private static DataType text(TypeReader type) throws SQLException {
        return switch (type.name()) {
            case "CHAR", "CHARACTER", "NCHAR", "VARCHAR", "NVARCHAR", "VARCHAR2", "CHARACTER VARYING", "CHAR VARYING",
                    "NCHAR VARYING" -> string(type);
            case "SYSNAME" -> new DataType("VARCHAR", "VARCHAR_IGNORECASE(128)", Family.STRING, null);
            case "BINARY", "VARBINARY", "RAW", "BINARY VARYING" ->
                DataType.plain("VARBINARY", "VARBINARY(" + type.number(0, 1) + ")");
            case "TEXT", "NTEXT", "LONGTEXT", "LONG", "LONG VARCHAR", "LONGVARCHAR", "CLOB" ->
                DataType.stream("LONGVARCHAR", "CHARACTER LARGE OBJECT");
            case "BLOB", "IMAGE", "LONG BINARY", "LONG RAW", "LONGVARBINARY" ->
                DataType.stream("LONGVARBINARY", "BINARY LARGE OBJECT");
            case "EMBEDDING" -> throw SqlCode.FATAL.failure("the stand-in has no EMBEDDING fields, since no model computes them here; "
                    + "use a VECTOR field and TO_VECTOR");
            default -> throw SqlCode.INVALID_STATEMENT.failure("The data type '" + type.name() + "' does not exist");
        };
    }

    /** VARCHAR without a length holds one character; VARCHAR('') has no limit; VARCHAR(MAX) is a stream. */
    private static DataType string(TypeReader type) throws SQLException {
        if (type.hasOnly("MAX")) {
            return DataType.stream("LONGVARCHAR", "CHARACTER LARGE OBJECT");
        }
        boolean unlimited = !type.arguments().isEmpty() && type.arguments().get(0).kind() == Token.Kind.STRING;
        String length = unlimited ? "" : "(" + type.number(0, 1) + ")";
        return new DataType("VARCHAR", "VARCHAR_IGNORECASE" + length, Family.STRING, null);
    }

    /** A scale over 18 counts as 18, a precision over 19 + scale counts as that. */
    static DataType numeric(TypeReader type) throws SQLException {
        int scale = Math.min(type.number(1, 0), MAXIMUM_SCALE);
        int precision = Math.min(type.number(0, 15), MAXIMUM_DIGITS + scale);
        return DataType.plain("NUMERIC", "NUMERIC(" + Math.max(precision, Math.max(scale, 1)) + "," + scale + ")");
    }

    /** The element type is FLOAT where none is named, since 2024.3. */
    private static DataType vector(TypeReader type) throws SQLException {
        String element = type.arguments().isEmpty() ? "FLOAT" : type.arguments().get(0).upper();
        VectorShape shape = new VectorShape(ElementType.named(element).name(), type.number(1, 0));
        return new DataType("VARCHAR", "JAVA_OBJECT", Family.VECTOR, shape);
    }
}
