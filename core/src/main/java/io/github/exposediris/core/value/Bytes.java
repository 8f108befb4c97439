package io.github.exposediris.core.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Blob;
import java.sql.SQLException;
import org.jetbrains.exposed.v1.core.BasicBinaryColumnType;
import org.jetbrains.exposed.v1.core.BinaryColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.api.ExposedBlob;
import org.jspecify.annotations.Nullable;

/** Bytes, of binary columns and of streams. A stream of the program is read to its end before it is sent. */
final class Bytes implements Carrier {
    /** The longest value of a binary column without a length. */
    private static final int UNNAMED_LENGTH = 65_535;

    @Override
    public Class<?> driverClass() {
        return byte[].class;
    }

    @Override
    public @Nullable String unfit(IColumnType<?> type, Object value) {
        if (!(type instanceof BasicBinaryColumnType) || !(value instanceof byte[] bytes)) {
            return null;
        }
        int most = type instanceof BinaryColumnType binary ? binary.getLength() : UNNAMED_LENGTH;
        return bytes.length > most ? "the value has " + bytes.length + " bytes, and the column takes " + most : null;
    }

    @Override
    public Object send(IColumnType<?> type, Object value) {
        return value instanceof ExposedBlob blob ? blob.getBytes() : of(value);
    }

    @Override
    public Object receive(IColumnType<?> type, Object value) {
        return of(value);
    }

    /** The bytes of whatever stands for bytes, or the value itself. */
    static Object of(Object value) {
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        try {
            if (value instanceof InputStream stream) {
                return stream.readAllBytes();
            }
            return value instanceof Blob blob ? blob.getBinaryStream().readAllBytes() : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
