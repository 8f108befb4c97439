package io.github.exposediris.core.definition;

import java.util.Optional;

/**
 * A column.
 *
 * @param name as spelled at its creation
 * @param position counted from 1
 * @param type its data type
 * @param nullable whether it takes NULL
 * @param counter how it counts by itself
 * @param defaultValue its default; empty where it has none
 * @param collation {@code SQLUPPER}, {@code EXACT} and so on; empty for what is no string
 * @param computation how the server computes it; empty where it does not
 * @param storage {@code COLUMNAR} or {@code ROW} where the column itself says so, otherwise empty
 * @param description its {@code %DESCRIPTION}; empty where it has none
 */
public record ColumnDefinition(
        String name,
        int position,
        Told<DataType> type,
        boolean nullable,
        Told<Counter> counter,
        Told<Optional<DefaultValue>> defaultValue,
        Told<Optional<String>> collation,
        Told<Optional<Computation>> computation,
        Told<Optional<String>> storage,
        Optional<String> description) {
    /** Whether it is an IDENTITY column, as far as was told. */
    public boolean isIdentity() {
        return counter.value().filter(kind -> kind == Counter.IDENTITY).isPresent();
    }
}
