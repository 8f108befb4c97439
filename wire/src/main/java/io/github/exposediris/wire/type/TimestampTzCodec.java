package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments with an offset, always shown in UTC; a text without one is taken as UTC. */
final class TimestampTzCodec extends ValueCodec<OffsetDateTime> {
    TimestampTzCodec() {
        super(WireType.TIMESTAMPTZ, OffsetDateTime.class);
    }

    @Override
    OffsetDateTime fromText(String text) throws SQLException {
        TemporalText read = TemporalText.parse(text, type());
        ZoneOffset offset = read.offset() == null ? ZoneOffset.UTC : read.offset();
        return read.dateOf(type()).atTime(read.timeOrMidnight()).atOffset(offset);
    }

    @Override
    OffsetDateTime fromBinary(ByteBuffer bytes) throws SQLException {
        return PostgresEpoch.dateTime(bytes.getLong(), type()).atOffset(ZoneOffset.UTC);
    }

    @Override
    String toText(OffsetDateTime value) {
        return TemporalFormat.dateTime(inUtc(value), "+00");
    }

    @Override
    void toBinary(OffsetDateTime value, MessageWriter out) {
        out.int64(PostgresEpoch.micros(inUtc(value)));
    }

    private static LocalDateTime inUtc(OffsetDateTime value) {
        if (Infinite.is(value.toLocalDate())) {
            return value.toLocalDateTime();
        }
        return value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
}
