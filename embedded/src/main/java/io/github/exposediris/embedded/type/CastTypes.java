package io.github.exposediris.embedded.type;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;

/**
 * The targets of CAST and CONVERT. Source: InterSystems SQL Reference, "CAST".
 *
 * @param function the engine's function that does the conversion before the engine's own CAST, or an empty text
 * @param engine the engine's type
 */
public record CastTypes(String function, String engine) {
    /** The cast to the type that was read. */
    public static CastTypes of(TypeReader type) throws SQLException {
        return switch (type.name()) {
            case "BIT" -> new CastTypes("IRIS.TO_BIT", "DECFLOAT(1)");
            case "TINYINT", "SMALLINT", "BIGINT" -> new CastTypes("IRIS.TO_WHOLE", type.name());
            case "INT", "INTEGER" -> new CastTypes("IRIS.TO_WHOLE", "INTEGER");
            case "NUMERIC", "DECIMAL", "DEC" -> new CastTypes("IRIS.TO_DECIMAL", numeric(type));
            case "MONEY", "SMALLMONEY" -> new CastTypes("IRIS.TO_DECIMAL", "NUMERIC(23,4)");
            case "DOUBLE", "DOUBLE PRECISION", "FLOAT", "REAL" -> new CastTypes("IRIS.TO_DECIMAL", "DOUBLE PRECISION");
            case "DATE" -> new CastTypes("IRIS.CAST_DATE", "DATE");
            case "TIME" -> new CastTypes("IRIS.CAST_TIME", "TIME(" + type.number(0, 9) + ")");
            case "TIMESTAMP", "POSIXTIME" -> new CastTypes("IRIS.AS_MOMENT", "TIMESTAMP(6)");
            case "DATETIME", "SMALLDATETIME" -> new CastTypes("IRIS.AS_MOMENT", "TIMESTAMP(9)");
            case "GUID" -> new CastTypes("", "UUID");
            default -> text(type);
        };
    }

    /** Whether a bare parameter is to be of the target's type: dates, times, timestamps and bytes have forms of their own on the wire. */
    public boolean typesParameter() {
        return engine.startsWith("DATE") || engine.startsWith("TIME") || engine.startsWith("VARBINARY");
    }

    /** "If you do not specify scale, the scale of the numeric value defaults to 15", and the precision cuts nothing: "CAST". */
    private static String numeric(TypeReader type) throws SQLException {
        return type.arguments().size() < 2 ? "NUMERIC(34,15)" : ColumnTypes.numeric(type).engine();
    }

    /** Without a length VARCHAR cuts to 30 characters and CHAR to one. */
    private static CastTypes text(TypeReader type) throws SQLException {
        return switch (type.name()) {
            case "CHAR", "CHARACTER", "NCHAR" -> new CastTypes("IRIS.TO_TEXT", "VARCHAR(" + type.number(0, 1) + ")");
            case "VARCHAR", "NVARCHAR", "CHAR VARYING", "CHARACTER VARYING" ->
                new CastTypes("IRIS.TO_TEXT", "VARCHAR(" + type.number(0, 30) + ")");
            case "BINARY", "VARBINARY" -> new CastTypes("IRIS.TO_BYTES", "VARBINARY(" + type.number(0, 30) + ")");
            default -> throw SqlCode.CAST_TARGET.failure("CAST to '" + type.name() + "' is not supported");
        };
    }
}
