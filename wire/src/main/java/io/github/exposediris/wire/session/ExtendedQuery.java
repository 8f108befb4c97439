package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import io.github.exposediris.wire.protocol.MessageReader;
import io.github.exposediris.wire.protocol.ProtocolViolation;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The extended protocol but for {@code Sync} and {@code Flush}: Parse, Bind, Describe, Execute and Close. */
final class ExtendedQuery {
    private final MessageReader in;
    private final Replies replies;
    private final EngineSession session;
    private final Journal journal;
    private final Plans plans;
    private final Portals portals;
    private final ProtocolBehaviour behaviour;
    private final NamedQueries queries;
    private String sql = "";

    ExtendedQuery(
            MessageReader in,
            Replies replies,
            EngineSession session,
            Journal journal,
            Plans plans,
            NamedQueries queries,
            Portals portals,
            ProtocolBehaviour behaviour) {
        this.behaviour = behaviour;
        this.queries = queries;
        this.in = in;
        this.replies = replies;
        this.session = session;
        this.journal = journal;
        this.plans = plans;
        this.portals = portals;
    }

    void answer(int type) throws Fault, IOException {
        try {
            switch (type) {
                case 'P' -> parse();
                case 'B' -> bind();
                case 'D' -> describe();
                case 'E' -> execute();
                case 'C' -> close();
                default -> throw new ProtocolViolation("invalid frontend message type " + type);
            }
        } catch (SQLException failure) {
            throw new Fault(session.explain(failure, sql));
        }
    }

    /** Forgets the query without a name, as every simple query does. */
    void forgetUnnamed() {
        queries.remove("");
    }

    private void parse() throws SQLException, Fault, IOException {
        String name = in.string();
        PreparedQuery query = new PreparedQuery(in.string(), declaredTypes());
        in.finish();
        sql = query.text();
        queries.expect(name);
        queries.add(name, new NamedQuery(query, columns(query)));
        replies.parseComplete();
    }

    /** Has the engine read the text, so that the client is told here, as PostgreSQL does, what is wrong with it. */
    private List<ResultColumn> columns(PreparedQuery query) throws SQLException, Fault {
        try {
            return plans.of(query).columns();
        } catch (SQLException | Fault refused) {
            journal.refused(query.text());
            throw refused;
        }
    }

    private List<Integer> declaredTypes() throws ProtocolViolation {
        int count = in.int16();
        List<Integer> types = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            types.add(in.int32());
        }
        return types;
    }

    private void bind() throws SQLException, Fault, IOException {
        String portal = in.string();
        String statement = in.string();
        NamedQuery named = queries.get(statement);
        sql = named.query().text();
        portals.expect(portal);
        Plan plan = plans.of(named.query());
        BindMessage message = BindMessage.read(in, plan, statement);
        List<ResultColumn> columns = plan.columns();
        named.check(columns);
        if (plan.isForeseen()) {
            message.results().check("result column", columns.size());
        }
        Portal made = new Portal(named.query(), plan, message.arguments(), message.results(), behaviour);
        portals.add(portal, made, in.length());
        replies.bindComplete();
    }

    private void describe() throws SQLException, Fault, IOException {
        int kind = in.int8();
        String name = in.string();
        in.finish();
        switch (kind) {
            case 'S' -> describeStatement(queries.get(name));
            case 'P' -> describePortal(portals.get(name));
            default -> throw new ProtocolViolation("invalid DESCRIBE message subtype " + kind);
        }
    }

    private void describeStatement(NamedQuery named) throws SQLException, Fault, IOException {
        sql = named.query().text();
        Plan plan = plans.of(named.query());
        named.check(plan.columns());
        replies.parameterDescription(plan.parameters());
        new Portal(named.query(), plan, List.of(), Formats.TEXT, behaviour).describeStatement(replies);
    }

    private void describePortal(Portal portal) throws SQLException, Fault, IOException {
        sql = portal.query().text();
        portal.describe(replies, journal);
    }

    private void execute() throws SQLException, Fault, IOException {
        Portal portal = portals.get(in.string());
        int limit = in.int32();
        in.finish();
        sql = portal.query().text();
        portal.execute(Math.max(0, limit), replies, journal);
    }

    private void close() throws IOException {
        int kind = in.int8();
        String name = in.string();
        in.finish();
        switch (kind) {
            case 'S' -> queries.remove(name);
            case 'P' -> portals.close(name);
            default -> throw new ProtocolViolation("invalid CLOSE message subtype " + kind);
        }
        replies.closeComplete();
    }
}
