package io.github.exposediris.core.table;

import java.time.LocalDate;
import org.jetbrains.exposed.v1.core.IDateColumnType;

/** {@code DATE} as {@link LocalDate}, bound and read as such: no time zone takes part. */
final class LocalDateColumn extends IrisColumnType<LocalDate> implements IDateColumnType {
    @Override
    public String sqlType() {
        return "DATE";
    }

    @Override
    public boolean getHasTimePart() {
        return false;
    }

    @Override
    public LocalDate valueFromDB(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        return value instanceof java.sql.Date date ? date.toLocalDate() : LocalDate.parse(value.toString());
    }

    @Override
    public String nonNullValueToString(LocalDate value) {
        return "'" + value + "'";
    }
}
