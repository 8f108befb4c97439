package io.github.exposediris.wire.session;

import io.github.exposediris.wire.protocol.Format;
import io.github.exposediris.wire.protocol.MessageReader;
import io.github.exposediris.wire.protocol.ProtocolViolation;

/** The formats of a list of values, as {@code Bind} gives them: none means text, one stands for all. */
final class Formats {
    static final Formats TEXT = new Formats(new Format[0]);

    private final Format[] formats;

    private Formats(Format[] formats) {
        this.formats = formats;
    }

    static Formats read(MessageReader in) throws ProtocolViolation {
        int count = in.int16();
        if (count == 0) {
            return TEXT;
        }
        Format[] formats = new Format[count];
        for (int i = 0; i < count; i++) {
            formats[i] = Format.of(in.int16());
        }
        return new Formats(formats);
    }

    /** Checks that the list fits so many values. */
    void check(String what, int values) throws Fault {
        if (formats.length > 1 && formats.length != values) {
            String counts = formats.length + " " + what + " formats but " + values + " " + what + "s";
            throw Fault.of("08P01", "bind message has " + counts);
        }
    }

    Format of(int index) {
        return switch (formats.length) {
            case 0 -> Format.TEXT;
            case 1 -> formats[0];
            default -> index < formats.length ? formats[index] : Format.TEXT;
        };
    }
}
