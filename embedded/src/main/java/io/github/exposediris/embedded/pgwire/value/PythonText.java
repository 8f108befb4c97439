package io.github.exposediris.embedded.pgwire.value;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** {@code str(value)}. */
final class PythonText {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    private PythonText() {}

    static String of(Object value) {
        if (value instanceof Number number) {
            return PythonNumber.write(number);
        } else if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        } else if (value instanceof byte[] bytes) {
            return bytes(bytes);
        } else if (value instanceof LocalDateTime moment) {
            return moment.toLocalDate() + " " + time(moment.toLocalTime());
        }
        return value instanceof LocalTime time ? time(time) : value.toString();
    }

    private static String time(LocalTime time) {
        return (time.getNano() == 0 ? SECONDS : MICROSECONDS).format(time);
    }

    private static String bytes(byte[] bytes) {
        StringBuilder text = new StringBuilder("b'");
        for (byte signed : bytes) {
            int value = signed & 0xFF;
            if (value == '\\' || value == '\'') {
                text.append('\\').append((char) value);
            } else if (value >= ' ' && value < 0x7F) {
                text.append((char) value);
            } else {
                text.append(String.format("\\x%02x", value));
            }
        }
        return text.append('\'').toString();
    }
}
