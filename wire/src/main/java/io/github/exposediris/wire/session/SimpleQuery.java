package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The simple protocol: a text of statements, run one after the other until one fails. */
final class SimpleQuery {
    private final Replies replies;
    private final EngineSession session;
    private final Journal journal;
    private final Plans plans;
    private final ProtocolBehaviour behaviour;

    SimpleQuery(Replies replies, EngineSession session, Journal journal, Plans plans, ProtocolBehaviour behaviour) {
        this.behaviour = behaviour;
        this.replies = replies;
        this.session = session;
        this.journal = journal;
        this.plans = plans;
    }

    /** Gives whether {@code ReadyForQuery} is to follow. */
    boolean answer(String text) throws Fault, IOException {
        List<String> statements = behaviour.statements(text);
        if (statements.isEmpty() && behaviour.answersEmptySimpleQuery()) {
            replies.emptyQueryResponse();
        }
        for (String statement : statements) {
            if (behaviour.stopsAtFailure()) {
                run(statement);
            } else {
                runOrTell(statement);
            }
        }
        return !statements.isEmpty() || behaviour.answersEmptySimpleQuery();
    }

    private void runOrTell(String statement) throws Fault, IOException {
        try {
            run(statement);
        } catch (Fault fault) {
            replies.error('Q', fault);
        }
    }

    private void run(String statement) throws Fault, IOException {
        PreparedQuery query = new PreparedQuery(statement);
        try {
            Portal portal = new Portal(query, plan(query), List.of(), Formats.TEXT, behaviour);
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
            if (plan.isForeseen() && !plan.parameters().isEmpty()) {
                throw Fault.of("42P02", "there is no parameter $1: a simple query takes none");
            }
            return plan;
        } catch (SQLException | Fault refused) {
            journal.refused(query.text());
            throw refused;
        }
    }
}
