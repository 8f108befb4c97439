package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.ArrayValue;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Objects;

/** Arrays of any other type. */
final class ArrayCodec extends ValueCodec<ArrayValue> {
    private final WireType element;

    ArrayCodec(WireType type) {
        super(type, ArrayValue.class);
        element = Objects.requireNonNull(type.element());
    }

    @Override
    ArrayValue fromText(String text) throws SQLException {
        return ArrayText.parse(text, element);
    }

    @Override
    ArrayValue fromBinary(ByteBuffer bytes) throws SQLException {
        return ArrayBinary.read(bytes, element);
    }

    @Override
    String toText(ArrayValue value) {
        return ArrayFormat.text(value);
    }

    @Override
    void toBinary(ArrayValue value, MessageWriter out) {
        ArrayBinary.write(value, out);
    }
}
