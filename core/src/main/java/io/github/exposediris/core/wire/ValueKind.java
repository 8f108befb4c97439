package io.github.exposediris.core.wire;

import io.github.exposediris.core.dialect.Unsupported;
import io.github.exposediris.core.table.IrisColumnType;
import io.github.exposediris.core.value.ColumnValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.datetime.LocalDateColumnType;
import org.jetbrains.exposed.v1.core.datetime.LocalTimeColumnType;

/** What kind of value an argument is, as far as its form depends on it: by its class, a text by its column type too. */
enum ValueKind {
    TEXT, WHOLE, LONG, DOUBLE, DECIMAL, DATE, TIME, MOMENT, BYTES;

    static ValueKind of(WireValue argument) {
        Object value = argument.value();
        Class<?> type = value == null ? ColumnValues.driverClass(argument.type()) : value.getClass();
        if (type == String.class || type == Object.class) {
            return ofText(argument.type());
        } else if (type == Long.class) {
            return LONG;
        } else if (type == Double.class || type == Float.class) {
            return DOUBLE;
        } else if (type == BigDecimal.class) {
            return DECIMAL;
        } else if (Number.class.isAssignableFrom(type) || type == Boolean.class) {
            return WHOLE;
        } else if (type == byte[].class) {
            return BYTES;
        }
        return ofMoment(type);
    }

    private static ValueKind ofMoment(Class<?> type) {
        if (type == LocalDate.class) {
            return DATE;
        } else if (type == LocalTime.class) {
            return TIME;
        } else if (type == LocalDateTime.class) {
            return MOMENT;
        }
        throw Unsupported.feature(
                "form in which a value of " + type.getName() + " comes through iris-pgwire 1.0 as it is", "bind a text or a number.");
    }

    /** Whether the values of a column type are dates. */
    static boolean isDate(IColumnType<?> type) {
        return ofText(type) == DATE;
    }

    /** A text that stands for a moment is to become one, as the field keeps something else within IRIS. */
    private static ValueKind ofText(IColumnType<?> type) {
        if (type instanceof LocalDateColumnType<?>) {
            return DATE;
        } else if (type instanceof LocalTimeColumnType<?>) {
            return TIME;
        }
        String sql = type instanceof IrisColumnType<?> own ? own.sqlType().toUpperCase(Locale.ROOT) : "";
        if (sql.equals("TIMESTAMP") || sql.equals("POSIXTIME")) {
            return MOMENT;
        }
        return sql.equals("DATE") ? DATE : sql.equals("TIME") || sql.startsWith("TIME(") ? TIME : TEXT;
    }
}
