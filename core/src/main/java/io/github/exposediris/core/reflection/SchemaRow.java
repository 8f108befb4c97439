package io.github.exposediris.core.reflection;

import java.util.ArrayList;
import java.util.Collections;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/** A row of an answer: texts, whatever the driver makes of them. Immutable. */
public final class SchemaRow {
    private static final Set<String> TRUE = Set.of("1", "TRUE", "T", "YES");

    private final List<@Nullable String> texts;

    private SchemaRow(List<@Nullable String> texts) {
        this.texts = texts;
    }

    static SchemaRow read(RowApi row, int columns) {
        List<@Nullable String> texts = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            Object value = row.getObject(i);
            texts.add(value == null ? null : value.toString());
        }
        return new SchemaRow(Collections.unmodifiableList(texts));
    }

    /** A field, counted from 0; empty for NULL. */
    String text(int index) {
        String text = texts.get(index);
        return text == null ? "" : text;
    }

    /** A field that may be NULL or empty, which are the same to %Dictionary. */
    Optional<String> some(int index) {
        return Optional.ofNullable(texts.get(index)).filter(text -> !text.isEmpty());
    }

    /** A yes or a no, which iris-pgwire 1.0 may write as {@code 1.0}. */
    boolean flag(int index) {
        String text = text(index);
        return TRUE.contains((text.endsWith(".0") ? text.substring(0, text.length() - 2) : text).toUpperCase(Locale.ROOT));
    }

    /** A whole number, which iris-pgwire 1.0 may write as {@code 19.0}. */
    int number(int index) {
        return text(index).isEmpty() ? 0 : new BigDecimal(text(index)).intValueExact();
    }

    /** Two fields that name a table, or a class and a member, so that rows can be matched without regard to case. */
    String key(int first, int second) {
        return key(text(first), text(second));
    }

    static String key(String first, String second) {
        return (first + "\u0000" + second).toUpperCase(Locale.ROOT);
    }
}
