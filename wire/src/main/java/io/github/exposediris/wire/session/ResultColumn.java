package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.ColumnView;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.type.Codec;
import io.github.exposediris.wire.type.Conversion;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A column of a result: what the client is told of it, and how its values are read and written. */
record ResultColumn(String label, WireType type, Codec codec, ColumnReader reader, UnaryOperator<Object> present) {
    /** The columns of a JDBC result as the session shows them; none where there is no result. */
    static List<ResultColumn> of(@Nullable ResultSetMetaData metaData, EngineSession session) throws SQLException {
        List<ResultColumn> columns = new ArrayList<>();
        for (int column = 1; metaData != null && column <= metaData.getColumnCount(); column++) {
            ColumnView view = session.view(metaData, column);
            ColumnReader reader = ColumnReader.of(metaData.getColumnType(column));
            columns.add(new ResultColumn(view.label(), view.type(), Codec.of(view.type()), reader, view.present()));
        }
        return columns;
    }

    /** A column of an answer, whose values need no reading. */
    static ResultColumn of(AdaptedStatement.Column column) {
        return new ResultColumn(column.label(), column.type(), Codec.of(column.type()), ResultSet::getObject, value -> value);
    }

    /** The column's value in the current row, in the class of its type. */
    @Nullable Object read(ResultSet rows, int column) throws SQLException {
        Object value = reader.read(rows, column);
        return value == null ? null : Conversion.to(type, present.apply(value));
    }

    boolean looksLike(ResultColumn other) {
        return type == other.type && label.equals(other.label);
    }
}
