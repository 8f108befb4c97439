package io.github.exposediris.core.value;

import org.jetbrains.exposed.v1.core.CharColumnType;
import org.jetbrains.exposed.v1.core.CharacterColumnType;
import org.jetbrains.exposed.v1.core.EnumerationNameColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.LargeTextColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Texts of all kinds. IRIS counts a character beyond U+FFFF as two, in lengths too. Source: InterSystems ObjectScript Reference, $LENGTH.
 */
final class Texts implements Carrier {
    /** The longest text that is still no stream: {@code text(…)} and JSON. */
    static final int SEARCHABLE = 65_535;

    @Override
    public Class<?> driverClass() {
        return String.class;
    }

    @Override
    public @Nullable String unsendable(IColumnType<?> type, Object value) {
        return problemOf(text(type, value));
    }

    @Override
    public @Nullable String unfit(IColumnType<?> type, Object value) {
        String text = text(type, value);
        int most = longest(type);
        return text.length() > most
                ? "the text has " + text.length() + " characters, those beyond U+FFFF counted as two, and the column takes " + most
                : problemOf(text);
    }

    @Override
    public Object send(IColumnType<?> type, Object value) {
        return text(type, value);
    }

    @Override
    public @Nullable Object fetch(TypedRow row, int index) {
        return row.getText(index);
    }

    @Override
    public Object receive(IColumnType<?> type, Object value) {
        return value instanceof String || value instanceof byte[] || value instanceof java.sql.Clob ? value : value.toString();
    }

    /** Why a text cannot be sent in any place; null if it can. */
    static @Nullable String problemOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "the text holds a NUL character, which ends a text on the wire";
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "the text holds half of a surrogate pair, which UTF-8 cannot carry";
            }
        }
        return null;
    }

    /** The text that a value is to a column type. */
    @SuppressWarnings("unchecked") // the value is one of that type
    static String text(IColumnType<?> type, Object value) {
        return value instanceof String text && !(type instanceof org.jetbrains.exposed.v1.core.JsonColumnMarker)
                ? text
                : ((IColumnType<Object>) type).notNullValueToDB(value).toString();
    }

    private static int longest(IColumnType<?> type) {
        if (type instanceof VarCharColumnType text) {
            return text.getColLength();
        }
        if (type instanceof CharColumnType text) {
            return text.getColLength();
        }
        if (type instanceof EnumerationNameColumnType<?> name) {
            return name.getColLength();
        }
        if (type instanceof CharacterColumnType) {
            return 1;
        }
        return type instanceof LargeTextColumnType ? Integer.MAX_VALUE : SEARCHABLE;
    }
}
