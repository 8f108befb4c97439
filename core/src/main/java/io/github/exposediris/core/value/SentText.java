package io.github.exposediris.core.value;

import org.jetbrains.exposed.v1.core.ColumnType;

/** The type of a text that is sent as it is, whatever it holds: the byte 0 too, as one of bytes. What an application gave was looked at before. */
public final class SentText extends ColumnType<String> {
    /** The type. */
    public static final SentText TYPE = new SentText();

    private SentText() {
        super(false);
    }

    @Override
    public String sqlType() {
        return "VARCHAR";
    }

    @Override
    public String valueFromDB(Object value) {
        return value.toString();
    }
}
