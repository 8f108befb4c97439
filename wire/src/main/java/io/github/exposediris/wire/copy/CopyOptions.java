package io.github.exposediris.wire.copy;

import java.util.Map;
import java.util.Set;

/**
 * The options of a COPY.
 *
 * @param nullText what stands for NULL
 * @param quote the quote of CSV
 * @param escape what stands before a quote within quotes
 * @param columns the columns of FORCE_QUOTE, FORCE_NOT_NULL and FORCE_NULL by the option's name, {@code *} for all
 */
public record CopyOptions(
        CopyFormat format,
        char delimiter,
        String nullText,
        CopyHeader header,
        char quote,
        char escape,
        Map<String, Set<String>> columns) {
    /** All columns. */
    static final String ALL = "*";

    public CopyOptions {
        columns = Map.copyOf(columns);
    }

    boolean isCsv() {
        return format == CopyFormat.CSV;
    }

    /** Whether an option was given for a column. */
    boolean forces(String option, String column) {
        Set<String> names = columns.getOrDefault(option, Set.of());
        return names.contains(ALL) || names.stream().anyMatch(column::equalsIgnoreCase);
    }
}
