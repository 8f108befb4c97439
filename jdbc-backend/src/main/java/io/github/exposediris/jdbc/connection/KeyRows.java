package io.github.exposediris.jdbc.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;

/** A result set of keys that are known already. */
public final class KeyRows {
    private KeyRows() {}

    /** One row for each key, with one column of that name. */
    public static ResultSet of(String column, List<Long> keys) throws SQLException {
        RowSetMetaDataImpl metaData = new RowSetMetaDataImpl();
        metaData.setColumnCount(1);
        metaData.setColumnName(1, column);
        metaData.setColumnLabel(1, column);
        metaData.setColumnType(1, Types.BIGINT);
        CachedRowSet rows = RowSetProvider.newFactory().createCachedRowSet();
        rows.setMetaData(metaData);
        for (Long key : keys) {
            rows.last();
            rows.moveToInsertRow();
            rows.updateObject(1, key);
            rows.insertRow();
            rows.moveToCurrentRow();
        }
        rows.beforeFirst();
        return rows;
    }
}
