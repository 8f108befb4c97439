package io.github.exposediris.core.wire;

import java.nio.charset.StandardCharsets;
import org.jetbrains.exposed.v1.core.BinaryColumnType;

/**
 * Bytes as an argument. The server garbles them in binary form (protocol.py:3644), and knows no text form of them. IRIS's own bytes are the
 * characters up to U+00FF, which CAST to VARBINARY leaves as they are, cutting them to its length only (InterSystems SQL Reference, CAST); so
 * each byte is sent as its character. That of the byte 0 as well, which PostgreSQL refuses in a text: this server reads a text by its length,
 * as Python does (protocol.py:2939), and no driver looks for it.
 */
final class BytesForm {
    private static final int LONGEST = 3_641_144;

    private BytesForm() {}

    static ArgumentForm of(WireValue argument, String operand, String nullMark) {
        int length = argument.type() instanceof BinaryColumnType type ? Math.min(type.getLength(), LONGEST) : LONGEST;
        String sql = "CAST(SUBSTRING(" + operand + ", 2) AS varbinary(" + length + "))";
        return new ArgumentForm(sql, argument.value() == null ? nullMark : "x" + characters((byte[]) argument.value()));
    }

    private static String characters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
