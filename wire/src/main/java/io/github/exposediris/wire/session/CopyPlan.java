package io.github.exposediris.wire.session;

import io.github.exposediris.wire.copy.CopyStatement;
import io.github.exposediris.wire.engine.CopyTable;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.type.InputType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A COPY. As in PostgreSQL, what it names is looked for when it runs, not before. */
record CopyPlan(EngineSession session, CopyStatement statement, CopyChannel channel, Planner planner) implements Plan {
    @Override
    public String tag() {
        return "COPY";
    }

    @Override
    public List<InputType> parameters() {
        return List.of();
    }

    @Override
    public List<ResultColumn> columns() {
        return List.of();
    }

    @Override
    public Outcome run(List<@Nullable Object> arguments) throws SQLException, Fault, IOException {
        CopyTable table = statement.table();
        return Outcome.count(statement.fromClient() && table != null ? in(table) : out());
    }

    private long in(CopyTable table) throws SQLException, Fault, IOException {
        CopyIn copy = new CopyIn(session, statement.options(), channel, session.copyTarget(table));
        return copy.run(statement.target());
    }

    private long out() throws SQLException, Fault, IOException {
        Plan rows = planner.rowsToCopy(statement);
        try {
            List<ResultColumn> columns = rows.columns();
            if (columns.isEmpty()) {
                throw Fault.of("0A000", "COPY query must be one that has rows");
            }
            return out(columns, rows.run(List.of()));
        } finally {
            rows.close();
        }
    }

    private long out(List<ResultColumn> columns, Outcome outcome) throws SQLException, IOException {
        Cursor cursor = outcome.rows();
        try {
            return cursor == null ? 0 : new CopyOut(columns, statement.options(), channel).run(cursor);
        } finally {
            outcome.close();
        }
    }
}
