package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.type.InputType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement for the engine's connection. */
final class JdbcPlan implements Plan {
    private final EngineSession session;
    private final String tag;
    private final Markers markers;
    private final StatementLease lease;
    private @Nullable List<InputType> parameters;
    private @Nullable List<ResultColumn> columns;

    JdbcPlan(EngineSession session, String tag, String sql, Markers markers) {
        this.session = session;
        this.tag = tag;
        this.markers = markers;
        lease = new StatementLease(session.connection(), sql);
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public List<InputType> parameters() throws SQLException {
        if (parameters == null) {
            parameters = markers.needEngine() ? lease.ask(markers::types) : markers.declaredTypes();
        }
        return parameters;
    }

    @Override
    public List<ResultColumn> columns() throws SQLException {
        if (columns == null) {
            columns = lease.ask(statement -> ResultColumn.of(statement.getMetaData(), session));
        }
        return columns;
    }

    @Override
    public Outcome run(List<@Nullable Object> arguments) throws SQLException, Fault {
        List<ResultColumn> expected = columns();
        PreparedStatement statement = lease.take();
        Outcome outcome = null;
        try {
            markers.set(statement, arguments, parameters());
            outcome = statement.execute() ? rows(statement, expected) : Outcome.count(statement.getUpdateCount());
            return outcome;
        } catch (StackOverflowError recursion) {
            throw StatementLease.tooDeep();
        } finally {
            if (outcome == null || outcome.rows() == null) {
                lease.giveBack(statement);
            }
        }
    }

    private Outcome rows(PreparedStatement statement, List<ResultColumn> expected) throws SQLException, Fault {
        ResultSet rows = statement.getResultSet();
        List<ResultColumn> actual = expected.isEmpty() ? ResultColumn.of(rows.getMetaData(), session) : expected;
        if (rows.getMetaData().getColumnCount() != actual.size()) {
            throw Fault.outdatedPlan();
        }
        return Outcome.rows(actual, new JdbcCursor(rows, actual, () -> lease.giveBack(statement)));
    }

    @Override
    public void close() {
        lease.close();
    }
}
