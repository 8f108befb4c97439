package io.github.exposediris.core.statement;

import io.github.exposediris.core.exposed.FieldList;
import io.github.exposediris.core.exposed.Remembered;
import io.github.exposediris.core.value.RowBinding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnTypeKt;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.Table;

/**
 * What follows from the columns that rows of a table are written into, found out once. Immutable.
 *
 * @param table where
 * @param width how many columns the table has
 * @param areEnough whether each column is given once, and the others are left to the server
 * @param binding how values are checked and bound
 */
record RowShape(Table table, int width, boolean areEnough, RowBinding binding) {
    private static final Remembered<FieldList, RowShape> KNOWN = new Remembered<>(2_000);

    static RowShape of(Table table, List<Column<?>> columns) {
        FieldList list = new FieldList(columns);
        RowShape known = KNOWN.get(list);
        if (known != null && known.table == table && known.width == table.getColumns().size()) {
            return known;
        }
        RowShape shape = new RowShape(table, table.getColumns().size(), areEnough(table, columns), RowBinding.of(columns));
        KNOWN.put(list, shape);
        return shape;
    }

    private static boolean areEnough(Table table, List<Column<?>> columns) {
        Set<Column<?>> given = new HashSet<>(columns);
        if (given.size() < columns.size()) {
            return false;
        }
        for (Column<?> column : table.getColumns()) {
            if (!given.remove(column) && !isLeftToServer(column)) {
                return false;
            }
        }
        return given.isEmpty();
    }

    private static boolean isLeftToServer(Column<?> column) {
        IColumnType<?> type = column.getColumnType();
        return column.getDefaultValueFun() == null && (type.getNullable() || ColumnTypeKt.isAutoInc(type));
    }
}
