package io.github.exposediris.core.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as Python's {@code repr} writes them, {@code b'…'}, which is what the server sends of bytes (protocol.py:1937). Where IRIS gave
 * Python a text, the bytes are its characters. Source: The Python Language Reference, Bytes literals.
 */
final class PythonBytes {
    private static final int HEX = 16;

    private PythonBytes() {}

    static byte[] parse(String text) {
        boolean written = text.length() > 2 && text.charAt(0) == 'b' && (text.charAt(1) == '\'' || text.charAt(1) == '"')
                && text.charAt(text.length() - 1) == text.charAt(1);
        return written ? unescaped(text, 2, text.length() - 1) : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] unescaped(String text, int from, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - from);
        for (int i = from; i < end; i++) {
            char character = text.charAt(i);
            if (character != '\\') {
                bytes.write(character);
            } else if (text.charAt(++i) == 'x') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                bytes.write(control(text.charAt(i)));
            }
        }
        return bytes.toByteArray();
    }

    private static char control(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }
}
