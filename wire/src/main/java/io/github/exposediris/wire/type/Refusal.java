package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import java.sql.SQLException;
import java.util.Locale;

/** Why a value is refused, with PostgreSQL's SQLSTATE and words, and without the value. */
final class Refusal {
    private Refusal() {}

    static SQLException syntax(WireType type) {
        return new SQLException("invalid input syntax for type " + name(type), "22P02");
    }

    static SQLException range(WireType type) {
        return new SQLException("value out of range for type " + name(type), "22003");
    }

    static SQLException dateTime(WireType type) {
        return new SQLException("invalid input syntax for type " + name(type), "22007");
    }

    static SQLException dateTimeRange(WireType type) {
        return new SQLException(name(type) + " out of range", "22008");
    }

    static SQLException binary(WireType type) {
        return new SQLException("incorrect binary data format for type " + name(type), "22P03");
    }

    static SQLException encoding() {
        return new SQLException("invalid byte sequence for encoding \"UTF8\"", "22021");
    }

    private static String name(WireType type) {
        return switch (type) {
            case BOOL -> "boolean";
            case INT2 -> "smallint";
            case INT4 -> "integer";
            case INT8 -> "bigint";
            case FLOAT4 -> "real";
            case FLOAT8 -> "double precision";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }
}
