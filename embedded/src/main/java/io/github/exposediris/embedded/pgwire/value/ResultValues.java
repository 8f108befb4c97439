package io.github.exposediris.embedded.pgwire.value;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireFault;
import io.github.exposediris.wire.engine.OpaqueStatement.Cell;
import io.github.exposediris.wire.engine.WireType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Python and then the client have of IRIS's values. */
public final class ResultValues {
    private static final Set<WireType> INTEGERS = Set.of(WireType.INT2, WireType.INT4, WireType.INT8);
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private final Faults faults;

    /** @param faults decide how values are read and sent */
    public ResultValues(Faults faults) {
        this.faults = faults;
    }

    /** The value in Python's hands: null, a {@link Long}, a {@link Double}, bytes, or what its text is taken of. */
    public @Nullable Object python(@Nullable Object value) {
        if (value instanceof String text && text.isEmpty() && faults.have(PgWireFault.EMPTY_STRING_READ_AS_NULL)) {
            return null;
        }
        return faults.have(PgWireFault.TYPES_FROM_FIRST_ROW) ? embedded(value) : value;
    }

    /** The value for the client; null for SQL NULL. */
    public @Nullable Cell cell(WireType announced, WireType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        boolean python = isPython(type);
        return binary -> {
            if (binary) {
                return binary(announced, value);
            }
            return announced == WireType.DATE && value instanceof LocalDate date && faults.have(PgWireFault.DATES_AS_DAYS)
                    ? ascii(Long.toString(EPOCH.until(date, ChronoUnit.DAYS)))
                    : text(python ? announced : type, python, value);
        };
    }

    private boolean isPython(WireType type) {
        if (type == WireType.BYTEA) {
            return faults.have(PgWireFault.BYTES_AS_PYTHON);
        }
        return faults.have(PgWireFault.TYPES_FROM_FIRST_ROW)
                || faults.have(PgWireFault.TYPES_FROM_CODES) && type != WireType.BOOL;
    }

    /** IRIS hands numbers that are whole to Python as int, others as float, and moments as text. */
    private static @Nullable Object embedded(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        } else if (value instanceof LocalDate || value instanceof LocalDateTime || value instanceof LocalTime) {
            return PythonText.of(value);
        } else if (value instanceof Number number) {
            BigDecimal decimal = decimal(number);
            boolean whole = decimal != null && decimal.stripTrailingZeros().scale() <= 0 && decimal.toBigInteger().bitLength() < Long.SIZE;
            return whole ? (Object) decimal.longValue() : (Object) number.doubleValue();
        }
        return value;
    }

    private static @Nullable BigDecimal decimal(Number number) {
        double value = number.doubleValue();
        return Double.isNaN(value) || Double.isInfinite(value) ? null : new BigDecimal(number.toString());
    }

    private byte[] binary(WireType announced, Object value) {
        try {
            if (INTEGERS.contains(announced) && value instanceof BigDecimal decimal) {
                decimal.toBigIntegerExact();
            }
            return WireBytes.of(announced, value, true);
        } catch (ArithmeticException impossible) {
            if (faults.have(PgWireFault.TEXT_SAID_TO_BE_BINARY)) {
                return PythonText.of(value).getBytes(StandardCharsets.UTF_8);
            }
            throw impossible;
        }
    }

    private static byte[] text(WireType type, boolean python, Object value) {
        return python ? PythonText.of(value).getBytes(StandardCharsets.UTF_8) : WireBytes.of(type, value, false);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
