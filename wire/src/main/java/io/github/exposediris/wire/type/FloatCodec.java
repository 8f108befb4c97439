package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/** Floating-point numbers of four bytes. */
final class FloatCodec extends ValueCodec<Float> {
    /** From this power of ten on, PostgreSQL writes the number with an exponent. */
    private static final int FIRST_EXPONENT = 6;

    FloatCodec() {
        super(WireType.FLOAT4, Float.class);
    }

    @Override
    Float fromText(String text) throws SQLException {
        return (float) FloatText.parse(text, type());
    }

    @Override
    Float fromBinary(ByteBuffer bytes) {
        return bytes.getFloat();
    }

    @Override
    String toText(Float value) {
        return FloatText.format(value.toString(), FIRST_EXPONENT);
    }

    @Override
    void toBinary(Float value, MessageWriter out) {
        out.int32(Float.floatToIntBits(value));
    }
}
