package io.github.exposediris.jdbc.catalogue;

import io.github.exposediris.core.definition.DataType;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * What JDBC's metadata tells of a data type. Source of the digits: InterSystems SQL Reference, Data Types.
 *
 * @param code one of {@link Types}
 * @param size of numbers the digits, of texts the characters, of bytes the bytes; null where there is no limit
 * @param digits behind the point; null where that makes no sense
 */
record SqlType(int code, @Nullable Integer size, @Nullable Integer digits) {
    private static final int MOMENT_CHARACTERS = 19;
    private static final int TIME_CHARACTERS = 8;

    static SqlType of(DataType type) {
        return switch (type.name()) {
            case "BIT" -> new SqlType(Types.BIT, 1, null);
            case "TINYINT" -> whole(Types.TINYINT, 3);
            case "SMALLINT" -> whole(Types.SMALLINT, 5);
            case "INTEGER" -> whole(Types.INTEGER, 10);
            case "BIGINT", "SERIAL", "ROWVERSION" -> whole(Types.BIGINT, 19);
            case "DOUBLE" -> new SqlType(Types.DOUBLE, 17, null);
            case "NUMERIC" -> new SqlType(Types.NUMERIC, type.number(0, 15), type.number(1, 0));
            case "MONEY" -> new SqlType(Types.NUMERIC, 19, 4);
            case "DATE" -> new SqlType(Types.DATE, 10, null);
            case "TIME" -> moment(Types.TIME, TIME_CHARACTERS, type.number(0, 0));
            case "TIMESTAMP" -> moment(Types.TIMESTAMP, MOMENT_CHARACTERS, 6);
            case "TIMESTAMP2" -> moment(Types.TIMESTAMP, MOMENT_CHARACTERS, 9);
            case "DATETIME" -> moment(Types.TIMESTAMP, MOMENT_CHARACTERS, 3);
            default -> ofTextOrBytes(type);
        };
    }

    private static SqlType ofTextOrBytes(DataType type) {
        return switch (type.name()) {
            case "VARCHAR" -> new SqlType(Types.VARCHAR, limit(type), null);
            case "UNIQUEIDENTIFIER" -> new SqlType(Types.VARCHAR, 36, null);
            case "VARBINARY" -> new SqlType(Types.VARBINARY, limit(type), null);
            case "LONGVARCHAR" -> new SqlType(Types.LONGVARCHAR, null, null);
            case "LONGVARBINARY" -> new SqlType(Types.LONGVARBINARY, null, null);
            default -> new SqlType(Types.OTHER, null, null);
        };
    }

    private static SqlType whole(int code, int size) {
        return new SqlType(code, size, 0);
    }

    private static SqlType moment(int code, int characters, int fraction) {
        return new SqlType(code, fraction == 0 ? characters : characters + 1 + fraction, fraction);
    }

    private static @Nullable Integer limit(DataType type) {
        int limit = type.number(0, 0);
        return limit == 0 ? null : limit;
    }

    boolean isNumber() {
        return switch (code) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DOUBLE, Types.NUMERIC -> true;
            default -> false;
        };
    }

    /** The bytes of a value of characters or bytes; null for others. */
    @Nullable Integer octets() {
        return code == Types.VARCHAR || code == Types.VARBINARY ? size : null;
    }
}
