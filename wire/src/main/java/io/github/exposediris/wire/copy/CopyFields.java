package io.github.exposediris.wire.copy;

import io.github.exposediris.wire.protocol.Utf8;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a record into its fields. */
public abstract sealed class CopyFields permits CsvFields, TextFields {
    private final CopyOptions options;
    private final byte[] nullText;
    private byte[] record = new byte[0];
    private int length;
    private int at;
    private byte[] field = new byte[64];
    private int size;

    CopyFields(CopyOptions options) {
        this.options = options;
        nullText = options.nullText().getBytes(StandardCharsets.UTF_8);
    }

    /** The reader for a form. */
    public static CopyFields of(CopyOptions options) {
        return options.isCsv() ? new CsvFields(options) : new TextFields(options);
    }

    /**
     * The fields of a record; null stands for SQL NULL.
     *
     * @param bytes the record from 0 to {@code end}
     */
    public final List<@Nullable String> read(byte[] bytes, int end) throws SQLException {
        record = bytes;
        length = end;
        at = 0;
        List<@Nullable String> fields = new ArrayList<>();
        do {
            int start = at;
            size = 0;
            boolean plain = field();
            boolean none = plain && Arrays.equals(bytes, start, at, nullText, 0, nullText.length);
            fields.add(none ? null : decoded());
        } while (at++ < length);
        return fields;
    }

    /** Reads up to the next delimiter or the end; whether the field had no quotes. */
    abstract boolean field() throws SQLException;

    final CopyOptions options() {
        return options;
    }

    final boolean more() {
        return at < length;
    }

    final boolean moreOfField() {
        return at < length && record[at] != options.delimiter();
    }

    final int take() {
        return record[at++] & 0xFF;
    }

    /** The next byte, or -1 at the end. */
    final int peek() {
        return at < length ? record[at] & 0xFF : -1;
    }

    final void put(int b) {
        if (size == field.length) {
            field = Arrays.copyOf(field, 2 * size);
        }
        field[size++] = (byte) b;
    }

    private String decoded() throws SQLException {
        try {
            return Utf8.decode(field, 0, size);
        } catch (CharacterCodingException notUtf8) {
            throw new SQLException("invalid byte sequence for encoding \"UTF8\"", "22021");
        }
    }
}
