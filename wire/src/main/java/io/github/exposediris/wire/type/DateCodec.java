package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDate;

/** Calendar days. */
final class DateCodec extends ValueCodec<LocalDate> {
    DateCodec() {
        super(WireType.DATE, LocalDate.class);
    }

    @Override
    LocalDate fromText(String text) throws SQLException {
        return TemporalText.parse(text, type()).dateOf(type());
    }

    @Override
    LocalDate fromBinary(ByteBuffer bytes) {
        return PostgresEpoch.date(bytes.getInt());
    }

    @Override
    String toText(LocalDate value) {
        return TemporalFormat.date(value);
    }

    @Override
    void toBinary(LocalDate value, MessageWriter out) {
        out.int32(PostgresEpoch.days(value));
    }
}
