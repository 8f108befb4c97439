package io.github.exposediris.embedded.pgwire.value;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireFault;
import io.github.exposediris.wire.engine.WireType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types with which columns are announced. */
public final class ResultTypes {
    private static final Pattern AS_NUMERIC = Pattern.compile("\\bAS\\s+(?:NUMERIC|DECIMAL)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AS_INT = Pattern.compile("\\bAS\\s+INT", Pattern.CASE_INSENSITIVE);

    private final Faults faults;

    /** @param faults decide how types are found */
    public ResultTypes(Faults faults) {
        this.faults = faults;
    }

    /**
     * The announced type of a column.
     *
     * @param type the right one
     * @param first the column's value in the first row
     */
    public WireType announced(String sql, WireType type, @Nullable Object first) {
        if (faults.have(PgWireFault.TYPES_FROM_FIRST_ROW)) {
            return guessed(first);
        }
        return faults.have(PgWireFault.TYPES_FROM_CODES) ? coded(sql, type) : type;
    }

    private static WireType guessed(@Nullable Object value) {
        if (value instanceof Long number) {
            return number == number.intValue() ? WireType.INT4 : WireType.INT8;
        } else if (value instanceof Number) {
            return WireType.FLOAT8;
        }
        return value instanceof byte[] ? WireType.BYTEA : WireType.TEXT;
    }

    /** IRIS's codes are those of ODBC 2 but for some; the list takes them for others. */
    private static WireType coded(String sql, WireType type) {
        return switch (type) {
            case BOOL, INT4, VARCHAR, DATE -> type;
            case INT2 -> WireType.FLOAT8;
            case FLOAT8, FLOAT4 -> WireType.TIME;
            case TIME -> WireType.TIMESTAMP;
            case NUMERIC -> decimal(sql);
            default -> WireType.TEXT;
        };
    }

    private static WireType decimal(String sql) {
        if (AS_INT.matcher(sql).find()) {
            return WireType.INT4;
        }
        return AS_NUMERIC.matcher(sql).find() ? WireType.NUMERIC : WireType.FLOAT8;
    }
}
