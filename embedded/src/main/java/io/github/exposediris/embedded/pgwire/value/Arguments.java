package io.github.exposediris.embedded.pgwire.value;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireFault;
import io.github.exposediris.wire.engine.OpaqueStatement.RawValue;
import io.github.exposediris.wire.protocol.Format;
import io.github.exposediris.wire.type.InputType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What IRIS is given for a client's arguments. */
public final class Arguments {
    private static final long TIMESTAMPS_FROM = 500_000_000_000_000L;
    private static final long TIMESTAMPS_BEFORE = 1_500_000_000_000_000L;

    private final Faults faults;

    /** @param faults decide how values are read */
    public Arguments(Faults faults) {
        this.faults = faults;
    }

    /** The values for IRIS. */
    public List<@Nullable Object> read(List<@Nullable RawValue> arguments) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(arguments.size());
        for (RawValue argument : arguments) {
            values.add(argument == null ? null : read(argument));
        }
        return values;
    }

    /** The values for a statement that holds INSERT, some integers taken for points in time. */
    public List<@Nullable Object> ofInsert(List<@Nullable Object> values) {
        List<@Nullable Object> changed = new ArrayList<>(values);
        if (faults.have(PgWireFault.LARGE_INTEGER_AS_TIMESTAMP)) {
            changed.replaceAll(Arguments::moment);
        }
        return changed;
    }

    private Object read(RawValue argument) throws SQLException {
        if (argument.binary()) {
            return faults.have(PgWireFault.BINARY_GUESSED) ? BinaryValue.guess(argument.type(), argument.bytes()) : decoded(argument);
        }
        return faults.have(PgWireFault.TEXT_READ_AS_NUMBER)
                ? PythonNumber.read(new String(argument.bytes(), StandardCharsets.UTF_8))
                : decoded(argument);
    }

    private static Object decoded(RawValue argument) throws SQLException {
        Format format = argument.binary() ? Format.BINARY : Format.TEXT;
        return InputType.of(argument.type()).decode(ByteBuffer.wrap(argument.bytes()), format);
    }

    private static @Nullable Object moment(@Nullable Object value) {
        return value instanceof Long number && number >= TIMESTAMPS_FROM && number <= TIMESTAMPS_BEFORE
                ? BinaryValue.timestamp(number)
                : value;
    }
}
