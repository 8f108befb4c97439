package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Moments without an offset; one that the text has is dropped. */
final class TimestampCodec extends ValueCodec<LocalDateTime> {
    TimestampCodec() {
        super(WireType.TIMESTAMP, LocalDateTime.class);
    }

    @Override
    LocalDateTime fromText(String text) throws SQLException {
        TemporalText read = TemporalText.parse(text, type());
        return read.dateOf(type()).atTime(read.timeOrMidnight());
    }

    @Override
    LocalDateTime fromBinary(ByteBuffer bytes) throws SQLException {
        return PostgresEpoch.dateTime(bytes.getLong(), type());
    }

    @Override
    String toText(LocalDateTime value) {
        return TemporalFormat.dateTime(value, "");
    }

    @Override
    void toBinary(LocalDateTime value, MessageWriter out) {
        out.int64(PostgresEpoch.micros(value));
    }
}
