package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalTime;

/** Times of day without an offset. */
final class TimeCodec extends ValueCodec<LocalTime> {
    TimeCodec() {
        super(WireType.TIME, LocalTime.class);
    }

    @Override
    LocalTime fromText(String text) throws SQLException {
        TemporalText read = TemporalText.parse(text, type());
        if (read.time() == null || Infinite.of(text) != null) {
            throw Refusal.dateTime(type());
        }
        return read.time();
    }

    @Override
    LocalTime fromBinary(ByteBuffer bytes) throws SQLException {
        return PostgresEpoch.time(bytes.getLong());
    }

    @Override
    String toText(LocalTime value) {
        return TemporalFormat.time(value);
    }

    @Override
    void toBinary(LocalTime value, MessageWriter out) {
        out.int64(PostgresEpoch.micros(value));
    }
}
