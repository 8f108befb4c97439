package io.github.exposediris.embedded.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.command.ddl.CreateTableData;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.table.Column;
import org.h2.table.IndexColumn;
import org.h2.table.TableType;
import org.h2.table.VirtualTable;
import org.h2.util.ParserUtil;

/** A read-only table over a {@link CatalogSource}. Its parameters name the columns by which it is looked up. */
final class CatalogTable extends VirtualTable {
    /** What the engine takes the table to hold when it plans a query. */
    private static final long ABOUT = 1_000;

    private final transient CatalogRows rows;
    private final CatalogIndex scan;
    private final List<Index> indexes = new ArrayList<>();

    CatalogTable(CreateTableData data, CatalogSource source) {
        super(data.schema, data.id, data.tableName);
        // What is temporary is not written down with the database: the tables are made anew whenever it is opened.
        setTemporary(true);
        setColumns(data.columns.toArray(Column[]::new));
        rows = new CatalogRows(source, data.schema.getName(), data.tableName, getColumns());
        scan = new CatalogIndex(this, rows, IndexColumn.wrap(getColumns()), -1);
        indexes.add(scan);
        for (String name : Objects.requireNonNullElse(data.tableEngineParams, List.<String>of())) {
            Column column = getColumn(name);
            indexes.add(new CatalogIndex(this, rows, IndexColumn.wrap(new Column[] {column}), column.getColumnId()));
        }
    }

    @Override
    public StringBuilder getSQL(StringBuilder builder, int flags) {
        getSchema().getSQL(builder, flags).append('.');
        return ParserUtil.quoteIdentifier(builder, getName(), flags);
    }

    @Override
    public Index getScanIndex(SessionLocal session) {
        return scan;
    }

    @Override
    public List<Index> getIndexes() {
        return indexes;
    }

    @Override
    public TableType getTableType() {
        return TableType.SYSTEM_TABLE;
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
    public boolean canGetRowCount(SessionLocal session) {
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
