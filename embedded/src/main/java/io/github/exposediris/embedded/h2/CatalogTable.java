package io.github.exposediris.embedded.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.command.ddl.CreateTableData;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.table.Column;
import org.h2.table.IndexColumn;

/** A read-only table over a {@link CatalogSource}. Its parameters name the columns by which it is looked up. */
final class CatalogTable extends ComputedTable {
    /** What the engine takes the table to hold when it plans a query. */
    private static final long ABOUT = 1_000;

    private final transient CatalogRows rows;
    private final CatalogIndex scan;
    private final List<Index> indexes = new ArrayList<>();

    CatalogTable(CreateTableData data, CatalogSource source) {
        super(data);
        rows = new CatalogRows(source, data.schema.getName(), data.tableName, getColumns());
        scan = new CatalogIndex(this, rows, IndexColumn.wrap(getColumns()), -1);
        indexes.add(scan);
        for (String name : Objects.requireNonNullElse(data.tableEngineParams, List.<String>of())) {
            Column column = getColumn(name);
            indexes.add(new CatalogIndex(this, rows, IndexColumn.wrap(new Column[] {column}), column.getColumnId()));
        }
    }

    @Override
    public Index getScanIndex(SessionLocal session) {
        return scan;
    }

    @Override
    public List<Index> getIndexes() {
        return indexes;
    }

    /** Never the same, so that the engine keeps no result. */
    @Override
    public long getMaxDataModificationId() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }

    @Override
    public long getRowCount(SessionLocal session) {
        return rows.all(session).size();
    }

    @Override
    public long getRowCountApproximation(SessionLocal session) {
        return ABOUT;
    }
}
