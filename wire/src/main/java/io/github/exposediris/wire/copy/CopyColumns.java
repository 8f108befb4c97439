package io.github.exposediris.wire.copy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks and completes the fields of records for the columns of a table. */
public final class CopyColumns {
    private final CopyOptions options;
    private final List<String> names;

    /** @param names the columns in the order of the fields */
    public CopyColumns(CopyOptions options, List<String> names) throws SQLException {
        this.options = options;
        this.names = List.copyOf(names);
        for (String option : options.columns().keySet()) {
            checkKnown(option);
        }
    }

    private void checkKnown(String option) throws SQLException {
        for (String name : options.columns().getOrDefault(option, Set.of())) {
            if (!name.equals(CopyOptions.ALL) && names.stream().noneMatch(name::equalsIgnoreCase)) {
                throw new SQLException(option + " column \"" + name + "\" not referenced by COPY", "42P10");
            }
        }
    }

    /** Checks the names of a header, where that was asked for. */
    public void header(List<@Nullable String> fields) throws SQLException {
        if (options.header() != CopyHeader.MATCH) {
            return;
        }
        if (fields.size() != names.size()) {
            throw new SQLException("wrong number of fields in header line: got " + fields.size() + ", expected " + names.size(), "22P04");
        }
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(fields.get(i))) {
                throw new SQLException(
                        "column name mismatch in header line field " + (i + 1) + ": expected \"" + names.get(i) + '"', "22P04");
            }
        }
    }

    /** The values of a record, one for each column; null stands for SQL NULL. */
    public List<@Nullable String> values(List<@Nullable String> fields) throws SQLException {
        if (fields.size() < names.size()) {
            throw new SQLException("missing data for column \"" + names.get(fields.size()) + '"', "22P04");
        }
        if (fields.size() > names.size()) {
            throw new SQLException("extra data after last expected column", "22P04");
        }
        return options.columns().isEmpty() ? fields : forced(fields);
    }

    private List<@Nullable String> forced(List<@Nullable String> fields) {
        List<@Nullable String> values = new ArrayList<>(fields.size());
        for (int i = 0; i < names.size(); i++) {
            values.add(forced(names.get(i), fields.get(i)));
        }
        return values;
    }

    private @Nullable String forced(String column, @Nullable String field) {
        if (field == null) {
            return options.forces("FORCE_NOT_NULL", column) ? options.nullText() : null;
        }
        return field.equals(options.nullText()) && options.forces("FORCE_NULL", column) ? null : field;
    }
}
