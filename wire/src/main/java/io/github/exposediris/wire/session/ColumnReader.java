package io.github.exposediris.wire.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
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
            default -> ResultSet::getObject;
        };
    }
}
