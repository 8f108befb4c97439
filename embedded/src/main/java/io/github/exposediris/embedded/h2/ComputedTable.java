package io.github.exposediris.embedded.h2;

import org.h2.command.ddl.CreateTableData;
import org.h2.engine.SessionLocal;
import org.h2.table.Column;
import org.h2.table.TableType;
import org.h2.table.VirtualTable;
import org.h2.util.ParserUtil;

/** A read-only table whose rows are made when they are asked for. */
abstract class ComputedTable extends VirtualTable {
    /** What is temporary is not written down with the database: such a table is made anew whenever it is opened. */
    ComputedTable(CreateTableData data) {
        super(data.schema, data.id, data.tableName);
        setTemporary(true);
        setColumns(data.columns.toArray(Column[]::new));
    }

    @Override
    public StringBuilder getSQL(StringBuilder builder, int flags) {
        getSchema().getSQL(builder, flags).append('.');
        return ParserUtil.quoteIdentifier(builder, getName(), flags);
    }

    @Override
    public TableType getTableType() {
        return TableType.SYSTEM_TABLE;
    }

    @Override
    public boolean canGetRowCount(SessionLocal session) {
        return false;
    }
}
