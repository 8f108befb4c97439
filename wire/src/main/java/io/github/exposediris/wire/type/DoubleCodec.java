package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/** Floating-point numbers of eight bytes. */
final class DoubleCodec extends ValueCodec<Double> {
    /** From this power of ten on, PostgreSQL writes the number with an exponent. */
    private static final int FIRST_EXPONENT = 15;

    DoubleCodec() {
        super(WireType.FLOAT8, Double.class);
    }

    @Override
    Double fromText(String text) throws SQLException {
        return FloatText.parse(text, type());
    }

    @Override
    Double fromBinary(ByteBuffer bytes) {
        return bytes.getDouble();
    }

    @Override
    String toText(Double value) {
        return ShortestDecimal.takes(value) ? ShortestDecimal.of(value) : FloatText.format(value.toString(), FIRST_EXPONENT);
    }

    @Override
    void toBinary(Double value, MessageWriter out) {
        out.int64(Double.doubleToLongBits(value));
    }
}
