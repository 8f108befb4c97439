package io.github.exposediris.wire.session;

import io.github.exposediris.wire.type.InputType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text without a statement. */
record EmptyPlan(List<InputType> parameters) implements Plan {
    @Override
    public String tag() {
        return "";
    }

    @Override
    public List<ResultColumn> columns() {
        return List.of();
    }

    @Override
    public Outcome run(List<@Nullable Object> arguments) {
        return Outcome.count(-1);
    }
}
