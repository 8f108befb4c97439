package io.github.exposediris.core.reflection;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.Counter;
import io.github.exposediris.core.definition.DataType;
import io.github.exposediris.core.definition.Told;
import java.util.Optional;

/** A row of INFORMATION_SCHEMA.COLUMNS with what the class knows more of the column. */
final class ColumnRows {
    private static final String UNLIMITED = "4096";

    private ColumnRows() {}

    static ColumnDefinition column(SchemaRow row, String className, Classes classes) {
        Optional<Property> property = classes.property(className, row.text(2));
        return new ColumnDefinition(
                row.text(2),
                row.number(3),
                property.map(one -> one.type(row.number(6), row.number(7))).orElseGet(() -> type(row)),
                !row.text(8).equals("NO"),
                counter(row, property, classes),
                Told.of(row.some(12).map(expression -> ObjectScriptDefault.of(expression, row.text(4)))),
                classes.told(() -> property.flatMap(Property::collation)),
                row.flag(11) ? classes.told(() -> property.flatMap(Property::computation)) : Told.of(Optional.empty()),
                classes.told(() -> property.flatMap(Property::storage)),
                row.some(13));
    }

    /** What is no property is the RowID itself. */
    private static Told<Counter> counter(SchemaRow row, Optional<Property> property, Classes classes) {
        boolean identity = row.flag(9);
        if (identity) {
            return Told.of(Counter.IDENTITY);
        } else if (!row.flag(10) && !classes.areTold()) {
            return Told.of(Counter.NONE);
        }
        boolean counts = row.flag(10);
        return classes.told(() -> property.map(one -> one.counter(false)).orElse(counts ? Counter.ROW_ID : Counter.NONE));
    }

    /** The type where INFORMATION_SCHEMA alone tells of it: several types may look alike there. */
    private static Told<DataType> type(SchemaRow row) {
        String shown = row.text(4).toUpperCase(java.util.Locale.ROOT);
        if (row.flag(10) && !row.flag(9)) {
            return Told.nothing("SERIAL, ROWVERSION, AUTO_INCREMENT and the RowID all look like " + shown + " in INFORMATION_SCHEMA");
        }
        return switch (shown) {
            case "TIMESTAMP" -> Told.nothing("TIMESTAMP, TIMESTAMP2 and DATETIME look alike in INFORMATION_SCHEMA");
            case "TIME" -> Told.nothing("INFORMATION_SCHEMA has no precision of TIME");
            case "VARCHAR", "CHAR" -> row.text(5).equals(UNLIMITED)
                    ? Told.nothing("VARCHAR(4096), VARCHAR('') and VECTOR look alike in INFORMATION_SCHEMA")
                    : Told.of(DataType.of("VARCHAR", Math.max(1, row.number(5))));
            case "VARBINARY", "BINARY" -> row.text(5).equals(UNLIMITED)
                    ? Told.nothing("VARBINARY(4096) and VARBINARY('') look alike in INFORMATION_SCHEMA")
                    : Told.of(DataType.of("VARBINARY", Math.max(1, row.number(5))));
            case "NUMERIC", "DECIMAL" -> Told.of(DataType.of("NUMERIC", row.number(6), row.number(7)));
            default -> Told.of(DataType.parse(shown));
        };
    }
}
