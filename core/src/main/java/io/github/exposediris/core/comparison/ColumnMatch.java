package io.github.exposediris.core.comparison;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.Counter;
import io.github.exposediris.core.definition.DataType;
import io.github.exposediris.core.definition.DefaultValue;
import io.github.exposediris.core.exposed.ReflectedColumns;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnTypeKt;
import org.jetbrains.exposed.v1.core.vendors.ColumnMetadata;
import org.jspecify.annotations.Nullable;

/** A column of a table object beside the column that was found for it. */
record ColumnMatch(Column<?> object, ColumnDefinition found) {
    /** The found column for Exposed: equal to the object in all that means the same or that was not told. */
    ColumnMetadata metadata() {
        String wanted = object.getColumnType().sqlType();
        String type = found.type().value().filter(told -> !told.equals(DataType.parse(wanted))).map(DataType::sql).orElse(wanted);
        DefaultMatch defaults = new DefaultMatch(object, found);
        return new ColumnMetadata(
                object.nameUnquoted(), Types.OTHER, type, nullable(), null, null, counts(), defaults.shown(), comment());
    }

    /** A found column that no object has. */
    static ColumnMetadata alone(ColumnDefinition found) {
        String type = found.type().value().map(DataType::sql).orElse("");
        String defaultValue = found.defaultValue().value().flatMap(value -> value).map(DefaultValue::sql).orElse(null);
        return new ColumnMetadata(
                found.name(), Types.OTHER, type, found.nullable(), null, null, found.isIdentity(), defaultValue,
                found.description().orElse(null));
    }

    /** Counters are shown as nullable, and are never NULL: whether the object says so makes no difference. */
    private boolean nullable() {
        boolean counter = found.counter().value().filter(kind -> kind != Counter.NONE).isPresent();
        return counter ? object.getColumnType().getNullable() : found.nullable();
    }

    private boolean counts() {
        boolean wanted = ColumnTypeKt.isAutoInc(object.getColumnType());
        return found.counter().value()
                .map(kind -> switch (kind) {
                    case NONE, ROWVERSION -> false;
                    case IDENTITY, SERIAL, AUTO_INCREMENT -> true;
                    case ROW_ID -> wanted;
                })
                .orElse(wanted);
    }

    /** A description that the object does not mention stays as it is. */
    private @Nullable String comment() {
        return ReflectedColumns.comment(object) == null ? null : found.description().orElse(null);
    }

    List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!found.type().isTold()) {
            findings.add(unsure("is of the type " + object.getColumnType().sqlType(), found.type().why()));
        } else if (!found.counter().isTold()) {
            findings.add(unsure("counts by itself", found.counter().why()));
        }
        new DefaultMatch(object, found).finding().ifPresent(why -> findings.add(unsure("has the default of the table object", why)));
        return findings;
    }

    private String unsure(String what, String why) {
        return "Cannot tell whether column " + object.getTable().getTableName() + "." + object.nameUnquoted() + " " + what + ": " + why
                + ".";
    }
}
