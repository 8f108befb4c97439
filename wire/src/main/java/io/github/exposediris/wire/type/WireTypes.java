package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.ArrayValue;
import io.github.exposediris.wire.engine.WireType;
import java.sql.Types;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the {@link WireType} for an object identifier or for a JDBC type. */
public final class WireTypes {
    private static final Map<Integer, WireType> BY_OID =
            Arrays.stream(WireType.values()).collect(Collectors.toUnmodifiableMap(WireType::oid, Function.identity()));

    private WireTypes() {}

    /** The type of arrays of these elements. */
    static WireType arrayOf(WireType element) {
        return Arrays.stream(WireType.values()).filter(type -> type.element() == element).findFirst().orElse(WireType.TEXT_ARRAY);
    }

    /** PostgreSQL's text form of an array. */
    public static String text(ArrayValue array) {
        return ArrayFormat.text(array);
    }

    /** The type with this object identifier; null where the wire has none. */
    public static @Nullable WireType ofOid(int oid) {
        return BY_OID.get(oid);
    }

    /**
     * The type that stands for a JDBC type; {@link WireType#TEXT} for every type without a closer one.
     *
     * @param jdbcType a constant of {@link Types}
     * @param typeName the engine's name of the type, which tells a UUID, as JDBC has no constant for it, and in the words of standard
     *     SQL the elements of an array, such as {@code INTEGER ARRAY}
     */
    public static WireType ofJdbc(int jdbcType, @Nullable String typeName) {
        if (jdbcType == Types.ARRAY) {
            return StandardNames.array(typeName == null ? "" : typeName);
        }
        return "UUID".equalsIgnoreCase(typeName) ? WireType.UUID : ofJdbc(jdbcType);
    }

    private static WireType ofJdbc(int jdbcType) {
        return switch (jdbcType) {
            case Types.BIT, Types.BOOLEAN -> WireType.BOOL;
            case Types.TINYINT, Types.SMALLINT -> WireType.INT2;
            case Types.INTEGER -> WireType.INT4;
            case Types.BIGINT -> WireType.INT8;
            case Types.REAL -> WireType.FLOAT4;
            case Types.FLOAT, Types.DOUBLE -> WireType.FLOAT8;
            case Types.NUMERIC, Types.DECIMAL -> WireType.NUMERIC;
            case Types.CHAR, Types.NCHAR -> WireType.BPCHAR;
            case Types.VARCHAR, Types.NVARCHAR, Types.LONGVARCHAR, Types.LONGNVARCHAR -> WireType.VARCHAR;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> WireType.BYTEA;
            case Types.DATE -> WireType.DATE;
            case Types.TIME -> WireType.TIME;
            case Types.TIMESTAMP -> WireType.TIMESTAMP;
            case Types.TIMESTAMP_WITH_TIMEZONE -> WireType.TIMESTAMPTZ;
            default -> WireType.TEXT;
        };
    }

    /** The constant of {@link Types} that stands for a type, as {@link java.sql.PreparedStatement#setNull} wants it. */
    public static int toJdbc(WireType type) {
        if (type.element() != null) {
            return Types.ARRAY;
        }
        return switch (type) {
            case BOOL -> Types.BOOLEAN;
            case BYTEA -> Types.VARBINARY;
            case INT2 -> Types.SMALLINT;
            case INT4 -> Types.INTEGER;
            case INT8, OID -> Types.BIGINT;
            case FLOAT4 -> Types.REAL;
            case FLOAT8 -> Types.DOUBLE;
            case NUMERIC -> Types.NUMERIC;
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case TIMESTAMP -> Types.TIMESTAMP;
            case TIMESTAMPTZ -> Types.TIMESTAMP_WITH_TIMEZONE;
            default -> Types.VARCHAR;
        };
    }
}
