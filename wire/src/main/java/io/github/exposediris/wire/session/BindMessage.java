package io.github.exposediris.wire.session;

import io.github.exposediris.wire.protocol.MessageReader;
import io.github.exposediris.wire.protocol.ProtocolViolation;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of {@code Bind} after its names: the arguments, and how the client wants the columns. */
record BindMessage(List<@Nullable Object> arguments, Formats results) {
    static BindMessage read(MessageReader in, Plan plan, String statement)
            throws ProtocolViolation, SQLException, Fault {
        Formats formats = Formats.read(in);
        int count = in.int16();
        if (!plan.takes(count)) {
            throw Fault.of("08P01", "bind message supplies " + count + " parameters, but prepared statement \"" + statement
                    + "\" requires " + plan.parameters().size());
        }
        formats.check("parameter", count);
        List<@Nullable Object> arguments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ByteBuffer value = in.value();
            arguments.add(value == null ? null : plan.argument(i, value, formats.of(i)));
        }
        Formats results = Formats.read(in);
        in.finish();
        return new BindMessage(arguments, results);
    }
}
