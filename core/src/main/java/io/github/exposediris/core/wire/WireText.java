package io.github.exposediris.core.wire;

import io.github.exposediris.core.value.SqlMoments;
import java.time.LocalDate;

/** Reads what iris-pgwire 1.0 sends of a value, where the reader knows what it is and the text does not tell. */
public final class WireText {
    private WireText() {}

    /**
     * A date, of its digits or of a number of days since 2000-01-01 (protocol.py:1936-1940).
     *
     * @throws RuntimeException if it is none
     */
    public static LocalDate date(String text) {
        return SqlMoments.date(ColumnCode.DATE.read(text));
    }

    /** Bytes, which come as Python writes them; any other text stands for its own characters. */
    public static byte[] bytes(String text) {
        return PythonBytes.parse(text);
    }
}
