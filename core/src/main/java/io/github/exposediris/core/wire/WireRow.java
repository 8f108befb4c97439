package io.github.exposediris.core.wire;

import io.github.exposediris.core.value.SqlMoments;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/**
 * A row whose values are read from their texts: the server tells types that are not those of the columns. Values are texts but for bytes
 * and dates; the column type that reads them knows what they are. Columns are counted, as labels change on the way.
 */
final class WireRow implements RowApi {
    private final RowApi texts;
    private final List<ColumnCode> codes;

    WireRow(RowApi texts, List<ColumnCode> codes) {
        this.texts = texts;
        this.codes = codes;
    }

    @Override
    public @Nullable Object getObject(int index) {
        ColumnCode code = index <= codes.size() ? codes.get(index - 1) : ColumnCode.OF_DRIVER;
        if (code == ColumnCode.OF_DRIVER) {
            return ofDriver(index);
        }
        String text = texts.getString(index);
        return text == null ? null : code.read(text);
    }

    /** The driver fails where the server told another type than the value has. */
    private @Nullable Object ofDriver(int index) {
        try {
            return texts.getObject(index);
        } catch (Exception e) {
            return texts.getString(index);
        }
    }

    @Override
    public <T> @Nullable T getObject(int index, @Nullable Class<T> type, IColumnType<?> columnType) {
        return WireRow.as(type, getObject(index));
    }

    @Override
    public <T> @Nullable T getObject(int index, Class<T> type) {
        return WireRow.as(type, getObject(index));
    }

    @Override
    public @Nullable String getString(int index) {
        Object value = getObject(index);
        return value == null ? null : value.toString();
    }

    @Override
    public @Nullable Object getObject(String name) {
        return texts.getObject(name);
    }

    @Override
    public <T> @Nullable T getObject(String name, Class<T> type) {
        return texts.getObject(name, type);
    }

    /** Dates and times of the classes that column types ask for; other classes as they are. */
    @SuppressWarnings("unchecked") // each branch makes a value of the class it stands for
    private static <T> @Nullable T as(@Nullable Class<T> type, @Nullable Object value) {
        if (value == null || type == null) {
            return (T) value;
        } else if (type == LocalDate.class) {
            return (T) SqlMoments.date(value);
        } else if (type == LocalTime.class) {
            return (T) SqlMoments.time(value);
        } else if (type == LocalDateTime.class) {
            return (T) SqlMoments.moment(value);
        }
        return type == Timestamp.class ? (T) Timestamp.valueOf(SqlMoments.moment(value)) : (T) value;
    }
}
