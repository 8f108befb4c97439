package io.github.exposediris.core.wire;

import java.nio.charset.StandardCharsets;
import org.jetbrains.exposed.v1.core.BinaryColumnType;

/**
 * Bytes as an argument. The server garbles them in binary form (protocol.py:3644), and knows no text form of them. IRIS's own bytes are the
 * characters up to U+00FF, which CAST to VARBINARY leaves as they are, cutting them to its length only (InterSystems SQL Reference, CAST); so
 * each byte is sent as its character. The byte 0, which no text on a wire of PostgreSQL holds, is sent as U+0100, and put back by $TRANSLATE.
 */
final class BytesForm {
    private static final int LONGEST = 3_641_144;
    private static final char NUL = '\u0100';

    private BytesForm() {}

    static ArgumentForm of(WireValue argument, String operand, String nullMark) {
        int length = argument.type() instanceof BinaryColumnType type ? Math.min(type.getLength(), LONGEST) : LONGEST;
        String sql = "CAST($TRANSLATE(SUBSTRING(" + operand + ", 2), CHAR(256), CHAR(0)) AS varbinary(" + length + "))";
        return new ArgumentForm(sql, argument.value() == null ? nullMark : "x" + characters((byte[]) argument.value()));
    }

    private static String characters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace('\0', NUL);
    }
}
