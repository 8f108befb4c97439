package io.github.exposediris.wire.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as lines. For one thread. */
public final class CopyLines {
    private static final String CONTROLS = "\b\f\n\r\t\u000B";
    private static final String CONTROL_LETTERS = "bfnrtv";

    private final CopyOptions options;
    private final boolean[] quoted;
    private final StringBuilder line = new StringBuilder();

    /** @param columns the columns' names */
    public CopyLines(CopyOptions options, List<String> columns) {
        this.options = options;
        quoted = new boolean[columns.size()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = options.forces("FORCE_QUOTE", columns.get(i));
        }
    }

    /** A row with the end of its line; null stands for SQL NULL. */
    public String row(List<@Nullable String> values) {
        line.setLength(0);
        for (int i = 0; i < values.size(); i++) {
            separate(i);
            String value = values.get(i);
            if (value == null) {
                line.append(options.nullText());
            } else if (options.isCsv()) {
                csv(value, quoted[i] || value.equals(options.nullText()) || values.size() == 1 && value.equals("\\."));
            } else {
                text(value);
            }
        }
        return line.append('\n').toString();
    }

    /** The columns' names as a line, which no column has quotes forced on. */
    public String header(List<String> names) {
        line.setLength(0);
        for (int i = 0; i < names.size(); i++) {
            separate(i);
            if (options.isCsv()) {
                csv(names.get(i), names.get(i).equals(options.nullText()));
            } else {
                text(names.get(i));
            }
        }
        return line.append('\n').toString();
    }

    private void separate(int column) {
        if (column > 0) {
            line.append(options.delimiter());
        }
    }

    private void text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int control = c < ' ' ? CONTROLS.indexOf(c) : -1;
            if (control >= 0) {
                line.append('\\').append(CONTROL_LETTERS.charAt(control));
            } else {
                line.append(c == '\\' || c == options.delimiter() ? "\\" : "").append(c);
            }
        }
    }

    private void csv(String value, boolean forced) {
        if (!forced && !needsQuotes(value)) {
            line.append(value);
            return;
        }
        line.append(options.quote());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == options.quote() || c == options.escape()) {
                line.append(options.escape());
            }
            line.append(c);
        }
        line.append(options.quote());
    }

    private boolean needsQuotes(String value) {
        boolean needed = false;
        for (int i = 0; i < value.length() && !needed; i++) {
            char c = value.charAt(i);
            needed = c == options.delimiter() || c == options.quote() || c == '\n' || c == '\r';
        }
        return needed;
    }
}
