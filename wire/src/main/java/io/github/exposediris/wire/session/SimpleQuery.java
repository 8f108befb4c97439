package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.sql.Statements;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The simple protocol: a text of statements, run one after the other until one fails. */
final class SimpleQuery {
    private final Replies replies;
    private final EngineSession session;
    private final Journal journal;
    private final Plans plans;

    SimpleQuery(Replies replies, EngineSession session, Journal journal, Plans plans) {
        this.replies = replies;
        this.session = session;
        this.journal = journal;
        this.plans = plans;
    }

    void answer(String text) throws Fault, IOException {
        List<String> statements = Statements.split(text);
        if (statements.isEmpty()) {
            replies.emptyQueryResponse();
        }
        for (String statement : statements) {
            run(statement);
        }
    }

    private void run(String statement) throws Fault, IOException {
        PreparedQuery query = new PreparedQuery(statement);
        try {
            Portal portal = new Portal(query, plan(query), List.of(), Formats.TEXT);
            try {
                portal.executeDescribed(replies, journal);
            } finally {
                portal.close();
            }
        } catch (SQLException failure) {
            throw new Fault(session.explain(failure, statement));
        }
    }

    private Plan plan(PreparedQuery query) throws SQLException, Fault {
        try {
            Plan plan = plans.of(query);
            if (!plan.parameters().isEmpty()) {
                throw Fault.of("42P02", "there is no parameter $1: a simple query takes none");
            }
            return plan;
        } catch (SQLException | Fault refused) {
            journal.statement(query.text());
            throw refused;
        }
    }
}
