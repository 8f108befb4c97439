package io.github.exposediris.wire.session;

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
    private @Nullable Outcome outcome;

    /** @param formats how the client wants the columns */
    Portal(PreparedQuery query, Plan plan, List<@Nullable Object> arguments, Formats formats) {
        this.query = query;
        this.plan = plan;
        this.arguments = arguments;
        this.formats = formats;
    }

    PreparedQuery query() {
        return query;
    }

    void describe(Replies replies) throws SQLException, IOException {
        List<ResultColumn> columns = plan.columns();
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
        Outcome result = outcome(journal);
        if (result.rows() == null) {
            replies.commandComplete(CommandTag.of(plan.tag(), result.count()));
        } else {
            rows(result.rows(), new RowWriter(result.columns(), formats, replies.out()), limit, replies, journal);
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

    private Outcome outcome(Journal journal) throws SQLException, Fault {
        Outcome known = outcome;
        if (known == null) {
            known = run(journal);
            outcome = known;
        }
        return known;
    }

    private Outcome run(Journal journal) throws SQLException, Fault {
        journal.statement(query.text());
        try {
            return plan.run(arguments);
        } finally {
            journal.ran(plan.tag());
        }
    }

    private void rows(Cursor cursor, RowWriter writer, int limit, Replies replies, Journal journal)
            throws SQLException, IOException {
        long count = writer.rows(cursor, limit);
        journal.rows(count);
        if (limit > 0 && count == limit) {
            replies.portalSuspended();
        } else {
            cursor.close();
            replies.commandComplete(CommandTag.of(plan.tag(), count));
        }
    }

    void close() {
        if (outcome != null) {
            outcome.close();
        }
    }
}
