package io.github.exposediris.core.wire;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How a column of a result is written, so that it can be read back. */
public enum ColumnCode {
    /** The value's own text. */
    PLAIN,
    /** What the driver makes of it, of a column whose type tells nothing. */
    OF_DRIVER,
    /** A whole number. */
    NUMBER,
    /** A text behind a mark. */
    MARKED,
    /** A date, which may be a number of days since 2000-01-01 (protocol.py:1936-1940). */
    DATE,
    /** Bytes as Python writes them. */
    BYTES;

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    /** What the text of a value stands for: a text, a number, a {@link LocalDate} or bytes. */
    Object read(String text) {
        return switch (this) {
            case PLAIN, OF_DRIVER -> text;
            case NUMBER -> new BigDecimal(text).longValueExact();
            case MARKED -> text.substring(1);
            case DATE -> text.indexOf('-', 1) < 0 ? EPOCH.plusDays(Long.parseLong(text)) : text;
            case BYTES -> PythonBytes.parse(text);
        };
    }
}
