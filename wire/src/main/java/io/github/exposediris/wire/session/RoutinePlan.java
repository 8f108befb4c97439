package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.type.Conversion;
import io.github.exposediris.wire.type.InputType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that the engine's session does itself.
 *
 * @param order for each argument of the routine, the client's parameter that it takes
 */
record RoutinePlan(EngineSession session, AdaptedStatement.Routine routine, List<Integer> order, List<InputType> parameters)
        implements Plan {
    @Override
    public String tag() {
        return routine.tag();
    }

    @Override
    public List<ResultColumn> columns() {
        return List.of();
    }

    @Override
    public Outcome run(List<@Nullable Object> arguments) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(routine.parameters().size());
        for (int i = 0; i < routine.parameters().size(); i++) {
            Object value = arguments.get(order.get(i));
            values.add(value == null ? null : Conversion.to(routine.parameters().get(i), value));
        }
        return Outcome.count(routine.work().run(session.connection(), Collections.unmodifiableList(values)));
    }
}
