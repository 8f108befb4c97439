package io.github.exposediris.embedded.pgwire.iris;

import io.github.exposediris.wire.engine.ColumnView;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.type.Conversion;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a whole result. */
final class IrisRows {
    private IrisRows() {}

    static IrisResult read(String tag, ResultSet rows, EngineSession session) throws SQLException {
        ResultSetMetaData metaData = rows.getMetaData();
        List<ColumnView> views = views(metaData, session);
        List<List<@Nullable Object>> values = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>(views.size());
            for (int i = 0; i < views.size(); i++) {
                row.add(value(rows, i + 1, metaData.getColumnType(i + 1), views.get(i)));
            }
            values.add(row);
        }
        return new IrisResult(tag, -1, columns(views), values);
    }

    static List<IrisResult.Column> columns(@Nullable ResultSetMetaData metaData, EngineSession session) throws SQLException {
        return metaData == null ? List.of() : columns(views(metaData, session));
    }

    private static List<ColumnView> views(ResultSetMetaData metaData, EngineSession session) throws SQLException {
        List<ColumnView> views = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            views.add(session.view(metaData, i));
        }
        return views;
    }

    private static List<IrisResult.Column> columns(List<ColumnView> views) {
        return views.stream().map(view -> new IrisResult.Column(view.label(), view.type())).toList();
    }

    private static @Nullable Object value(ResultSet rows, int column, int jdbcType, ColumnView view) throws SQLException {
        Object value = switch (jdbcType) {
            case Types.DATE -> rows.getObject(column, LocalDate.class);
            case Types.TIME -> rows.getObject(column, LocalTime.class);
            case Types.TIMESTAMP -> rows.getObject(column, LocalDateTime.class);
            case Types.CLOB, Types.NCLOB -> rows.getString(column);
            case Types.BLOB -> rows.getBytes(column);
            default -> rows.getObject(column);
        };
        return value == null ? null : Conversion.to(view.type(), view.present().apply(value));
    }
}
