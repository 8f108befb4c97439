package io.github.exposediris.wire.session;

import io.github.exposediris.wire.copy.CopyStatement;
import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import io.github.exposediris.wire.sql.MarkedSql;
import io.github.exposediris.wire.sql.Statements;
import io.github.exposediris.wire.type.InputType;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Makes plans: reads the client's text, has the engine adapt it and tells which parameter goes where. */
final class Planner {
    private final EngineSession session;
    private final ProtocolBehaviour behaviour;
    private final Consumer<String> passedOn;
    private final CopyChannel channel;

    /** @param passedOn is told what an opaque statement runs */
    Planner(EngineSession session, ProtocolBehaviour behaviour, Consumer<String> passedOn, CopyChannel channel) {
        this.session = session;
        this.behaviour = behaviour;
        this.passedOn = passedOn;
        this.channel = channel;
    }

    Plan plan(PreparedQuery query) throws SQLException, Fault {
        if (!behaviour.readsParameters() && !isKnownEmpty(query)) {
            AdaptedStatement adapted = query.simple() ? session.adaptSimple(query.text()) : session.adapt(query.text());
            if (adapted instanceof AdaptedStatement.Opaque opaque) {
                return new OpaquePlan(opaque.statement(), query, passedOn);
            }
        }
        List<String> statements = Statements.split(query.text());
        if (statements.size() > 1) {
            throw Fault.of("42601", "cannot insert multiple commands into a prepared statement");
        }
        return statements.isEmpty() ? new EmptyPlan(markers(query, List.of()).declaredTypes()) : plan(query, statements.get(0));
    }

    private boolean isKnownEmpty(PreparedQuery query) {
        return behaviour.knowsEmptyPreparedQuery() && Statements.split(query.text()).isEmpty();
    }

    /** Plans the query whose rows a COPY sends; it has no parameters. */
    Plan rowsToCopy(CopyStatement copy) throws SQLException, Fault {
        MarkedSql marked = marked(copy.rows());
        if (marked.parameters() > 0) {
            throw Fault.of("42P02", "there is no parameter $1");
        }
        return plan(new PreparedQuery(copy.rows()), marked, session.copySource(marked.sql()));
    }

    private Plan plan(PreparedQuery query, String statement) throws SQLException, Fault {
        if (CopyStatement.isCopy(statement)) {
            return new CopyPlan(session, CopyStatement.parse(statement), channel, this);
        }
        MarkedSql marked = marked(statement);
        return plan(query, marked, session.adapt(marked.sql()));
    }

    private Plan plan(PreparedQuery query, MarkedSql marked, AdaptedStatement adapted) {
        Markers markers = markers(query, marked.order());
        if (adapted instanceof AdaptedStatement.Jdbc jdbc) {
            List<Integer> order = jdbc.parameters().stream().map(marked.order()::get).toList();
            return new JdbcPlan(session, jdbc.tag(), jdbc.sql(), new Markers(query, order, markers.count()));
        }
        if (adapted instanceof AdaptedStatement.Routine routine) {
            return new RoutinePlan(session, routine, marked.order(), types(markers, routine.parameters()));
        }
        if (adapted instanceof AdaptedStatement.Opaque opaque) {
            return new OpaquePlan(opaque.statement(), query, passedOn);
        }
        return new AnswerPlan((AdaptedStatement.Answer) adapted, markers.declaredTypes());
    }

    private MarkedSql marked(String statement) throws Fault {
        try {
            return MarkedSql.of(statement);
        } catch (IllegalArgumentException unreadable) {
            throw new Fault(session.explain(new SQLException(unreadable.getMessage(), "42601"), statement));
        }
    }

    private static Markers markers(PreparedQuery query, List<Integer> order) {
        int highest = order.stream().mapToInt(parameter -> parameter + 1).max().orElse(0);
        return new Markers(query, order, Math.max(highest, query.declared().size()));
    }

    /** The types that the client declared, and the routine's for those that it left open. */
    private static List<InputType> types(Markers markers, List<WireType> wanted) {
        List<InputType> types = markers.declaredTypes();
        for (int i = wanted.size() - 1; i >= 0; i--) {
            int parameter = markers.order().get(i);
            if (InputType.isOpen(markers.query().declared(parameter))) {
                types.set(parameter, InputType.of(wanted.get(i)));
            }
        }
        return types;
    }
}
