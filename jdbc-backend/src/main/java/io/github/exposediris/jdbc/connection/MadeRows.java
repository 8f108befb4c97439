package io.github.exposediris.jdbc.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;
import org.jspecify.annotations.Nullable;

/** Result sets of rows that are known already; they hold on to no connection. */
public final class MadeRows {
    private MadeRows() {}

    /** The rows in their order, each with a value for each column. */
    public static ResultSet of(List<MadeColumn> columns, List<? extends List<? extends @Nullable Object>> values) throws SQLException {
        CachedRowSet rows = RowSetProvider.newFactory().createCachedRowSet();
        rows.setMetaData(metaData(columns));
        for (List<? extends @Nullable Object> row : values) {
            rows.last();
            rows.moveToInsertRow();
            for (int i = 0; i < columns.size(); i++) {
                rows.updateObject(i + 1, row.get(i));
            }
            rows.insertRow();
            rows.moveToCurrentRow();
        }
        rows.beforeFirst();
        return rows;
    }

    private static RowSetMetaDataImpl metaData(List<MadeColumn> columns) throws SQLException {
        RowSetMetaDataImpl metaData = new RowSetMetaDataImpl();
        metaData.setColumnCount(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            metaData.setColumnName(i + 1, columns.get(i).name());
            metaData.setColumnLabel(i + 1, columns.get(i).name());
            metaData.setColumnType(i + 1, columns.get(i).type());
        }
        return metaData;
    }

    /**
     * A column of such rows.
     *
     * @param name its name and label
     * @param type one of {@link java.sql.Types}
     */
    public record MadeColumn(String name, int type) {}
}
