package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;
import java.util.List;
import org.h2.command.query.AllColumnsForPlan;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.IndexCondition;
import org.h2.message.DbException;
import org.h2.result.SearchRow;
import org.h2.result.SortOrder;
import org.h2.table.IndexColumn;
import org.h2.table.TableFilter;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a document in a {@link JsonTable}. Without one the engine is told that it would take for ever. */
final class JsonIndex extends ComputedIndex {
    static final int FEW = 10;
    private static final double FOR_EVER = 1e12;

    private final transient JsonTable rows;
    private final boolean keyed;

    /** @param keyed whether it is the one that is looked up, and not the one that the engine wants of every table */
    JsonIndex(JsonTable table, boolean keyed) {
        super(table, table.getName() + (keyed ? ".keyed" : ".all"), IndexColumn.wrap(table.getColumns()));
        this.rows = table;
        this.keyed = keyed;
    }

    @Override
    public Cursor find(SessionLocal session, @Nullable SearchRow first, @Nullable SearchRow last, boolean reverse) {
        Value document = first == null ? null : first.getValue(0);
        try {
            if (document == null) {
                throw SqlCode.FATAL.failure("the stand-in has no JSON_TABLE before its document is known");
            }
            return new RowCursor(document == ValueNull.INSTANCE ? List.of() : rows.rows(session, document));
        } catch (SQLException failure) {
            throw DbException.convert(failure);
        }
    }

    @Override
    public double getCost(
            SessionLocal session,
            int @Nullable [] masks,
            TableFilter[] filters,
            int filter,
            SortOrder sortOrder,
            AllColumnsForPlan allColumns,
            boolean isSelectCommand) {
        return keyed && masks != null && (masks[0] & IndexCondition.EQUALITY) != 0 ? FEW : FOR_EVER;
    }
}
