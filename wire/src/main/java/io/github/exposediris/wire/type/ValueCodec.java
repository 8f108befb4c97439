package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.Format;
import io.github.exposediris.wire.protocol.MessageWriter;
import io.github.exposediris.wire.protocol.Utf8;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;

/** What all codecs share: the choice of the format and the checks around it. */
abstract sealed class ValueCodec<T> implements Codec
        permits ArrayCodec, BooleanCodec, ByteaCodec, DateCodec, DoubleCodec, FloatCodec, IntegerCodec, LongCodec, NumericCodec,
                OidCodec, ShortCodec, TextCodec, TimeCodec, TimestampCodec, TimestampTzCodec, UuidCodec {
    private final WireType type;
    private final Class<T> javaClass;

    ValueCodec(WireType type, Class<T> javaClass) {
        this.type = type;
        this.javaClass = javaClass;
    }

    static ValueCodec<?> of(WireType type) {
        return CodecTable.BY_TYPE.get(type);
    }

    final WireType type() {
        return type;
    }

    /** Reads PostgreSQL's text input of the type. */
    abstract T fromText(String text) throws SQLException;

    /** Reads the binary form; may leave bytes over or ask for too many, which the caller notices. */
    abstract T fromBinary(ByteBuffer bytes) throws SQLException;

    /** PostgreSQL's text output of the value. */
    abstract String toText(T value);

    /** Writes the binary form. */
    abstract void toBinary(T value, MessageWriter out);

    @Override
    public final T decode(ByteBuffer value, Format format) throws SQLException {
        return format == Format.TEXT ? fromText(text(value)) : binary(value);
    }

    @Override
    public final void encode(Object value, Format format, MessageWriter out) {
        T typed = javaClass.cast(value);
        if (format == Format.TEXT) {
            out.text(toText(typed));
        } else {
            toBinary(typed, out);
        }
    }

    @Override
    public final String text(Object value) {
        return toText(javaClass.cast(value));
    }

    @Override
    public final Object read(String text) throws SQLException {
        return fromText(text);
    }

    static String text(ByteBuffer value) throws SQLException {
        try {
            return Utf8.decode(value.array(), value.arrayOffset() + value.position(), value.remaining());
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.encoding();
        }
    }

    private T binary(ByteBuffer value) throws SQLException {
        try {
            T decoded = fromBinary(value);
            if (value.hasRemaining()) {
                throw Refusal.binary(type);
            }
            return decoded;
        } catch (BufferUnderflowException tooShort) {
            throw Refusal.binary(type);
        }
    }
}
