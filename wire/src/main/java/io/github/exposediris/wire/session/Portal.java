package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.OpaqueStatement;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query with its arguments, ready to run or running. */
final class Portal {
    private final PreparedQuery query;
    private final Plan plan;
    private final List<@Nullable Object> arguments;
    private final Formats formats;
    private final ProtocolBehaviour behaviour;
    private @Nullable Outcome outcome;
    private boolean finished;
    private boolean endsSpoilt;

    /** @param formats how the client wants the columns */
    Portal(
            PreparedQuery query,
            Plan plan,
            List<@Nullable Object> arguments,
            Formats formats,
            ProtocolBehaviour behaviour) {
        this.behaviour = behaviour;
        this.query = query;
        this.plan = plan;
        this.arguments = arguments;
        this.formats = formats;
    }

    PreparedQuery query() {
        return query;
    }

    void describe(Replies replies, Journal journal) throws SQLException, Fault, IOException {
        describe(plan instanceof OpaquePlan opaque ? columnsOfRun(opaque.statement(), journal) : plan.columns(), replies);
    }

    /** Describes a query that was given no arguments. */
    void describeStatement(Replies replies) throws SQLException, IOException {
        describe(plan.described(), replies);
    }

    private void describe(List<ResultColumn> columns, Replies replies) throws IOException {
        if (columns.isEmpty()) {
            replies.noData();
        } else {
            new RowWriter(columns, formats, replies.out()).description();
        }
    }

    /**
     * Runs the query, or goes on with its rows.
     *
     * @param limit the most rows that are sent, 0 for no limit
     */
    void execute(int limit, Replies replies, Journal journal) throws SQLException, Fault, IOException {
        if (plan instanceof EmptyPlan) {
            replies.emptyQueryResponse();
            return;
        }
        if (finished) {
            throw Fault.of("55000", "portal cannot be run");
        }
        Outcome result = outcome(journal);
        outcome = plan.isForeseen() || behaviour.runsPortalOnce() ? outcome : null;
        if (result.rows() == null) {
            replies.commandComplete(tag(result, result.count()));
            finished = behaviour.runsPortalOnce();
        } else {
            int most = behaviour.honoursRowLimit() ? limit : 0;
            rows(result, result.rows(), most, replies, journal);
        }
    }

    /** Runs a query of the simple protocol, which is described after it has run. */
    void executeDescribed(Replies replies, Journal journal) throws SQLException, Fault, IOException {
        Outcome result = outcome(journal);
        if (result.rows() != null) {
            new RowWriter(result.columns(), formats, replies.out()).description();
        }
        execute(0, replies, journal);
    }

    private List<ResultColumn> columnsOfRun(OpaqueStatement statement, Journal journal)
            throws SQLException, Fault, IOException {
        if (!statement.isDescribed()) {
            return List.of();
        }
        try {
            List<ResultColumn> columns = outcome(journal).columns();
            outcome = behaviour.runsPortalOnce() ? outcome : null;
            return columns;
        } catch (SQLException failure) {
            if (statement.tellsFailedDescription()) {
                throw failure;
            }
            return List.of();
        }
    }

    private Outcome outcome(Journal journal) throws SQLException, Fault, IOException {
        Outcome known = outcome;
        if (known == null) {
            known = run(journal);
            outcome = known;
        }
        return known;
    }

    private Outcome run(Journal journal) throws SQLException, Fault, IOException {
        journal.checkNotSpoilt(plan.tag());
        endsSpoilt = journal.isSpoilt();
        journal.runs(query.text());
        try {
            return plan.run(arguments);
        } finally {
            journal.ran(plan.tag());
        }
    }

    private void rows(Outcome result, Cursor cursor, int limit, Replies replies, Journal journal)
            throws SQLException, IOException {
        long count = new RowWriter(result.columns(), formats, replies.out()).rows(cursor, limit, journal);
        journal.rows(count);
        if (limit > 0 && count == limit) {
            replies.portalSuspended();
        } else {
            cursor.close();
            replies.commandComplete(tag(result, count));
        }
    }

    private String tag(Outcome result, long count) {
        String known = result.commandTag();
        return known != null ? known : CommandTag.of(endsSpoilt ? "ROLLBACK" : plan.tag(), count);
    }

    void close() {
        if (outcome != null) {
            outcome.close();
        }
    }
}
