package io.github.exposediris.wire.session;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one value of a JDBC result in the class that {@link io.github.exposediris.wire.type.StandardColumns} names. */
@FunctionalInterface
interface ColumnReader {
    @Nullable Object read(ResultSet rows, int column) throws SQLException;

    /** Dates and times are never read as {@code java.sql} classes, which lose what the JVM's time zone has not. */
    static ColumnReader of(int jdbcType) {
        return switch (jdbcType) {
            case Types.DATE -> (rows, column) -> rows.getObject(column, LocalDate.class);
            case Types.TIME -> (rows, column) -> rows.getObject(column, LocalTime.class);
            case Types.TIMESTAMP -> (rows, column) -> rows.getObject(column, LocalDateTime.class);
            case Types.TIMESTAMP_WITH_TIMEZONE -> (rows, column) -> rows.getObject(column, OffsetDateTime.class);
            case Types.CLOB, Types.NCLOB -> ResultSet::getString;
            case Types.BLOB -> ResultSet::getBytes;
            case Types.ARRAY -> ColumnReader::list;
            default -> ResultSet::getObject;
        };
    }

    /** The elements of an array as a list, lists within it for further dimensions. */
    private static @Nullable List<@Nullable Object> list(ResultSet rows, int column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? null : list(array);
    }

    private static List<@Nullable Object> list(Array array) throws SQLException {
        ColumnReader reader = of(array.getBaseType());
        List<@Nullable Object> elements = new ArrayList<>();
        try (ResultSet rows = array.getResultSet()) {
            while (rows.next()) {
                elements.add(reader.read(rows, 2));
            }
        } finally {
            array.free();
        }
        return elements;
    }
}
