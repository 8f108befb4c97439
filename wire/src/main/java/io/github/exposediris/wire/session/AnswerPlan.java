package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.type.Conversion;
import io.github.exposediris.wire.type.InputType;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that were known when the statement was adapted. They may be out of date the next time, so the plan is run only once. */
final class AnswerPlan implements Plan {
    private final AdaptedStatement.Answer answer;
    private final List<InputType> parameters;
    private final List<ResultColumn> columns;
    private boolean used;

    AnswerPlan(AdaptedStatement.Answer answer, List<InputType> parameters) {
        this.answer = answer;
        this.parameters = parameters;
        columns = answer.columns().stream().map(ResultColumn::of).toList();
    }

    @Override
    public String tag() {
        return answer.tag();
    }

    @Override
    public List<InputType> parameters() {
        return parameters;
    }

    @Override
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public Outcome run(List<@Nullable Object> arguments) {
        used = true;
        return Outcome.rows(columns, new Rows(columns, answer.rows().iterator()));
    }

    @Override
    public boolean reusable() {
        return !used;
    }

    private static final class Rows implements Cursor {
        private final List<ResultColumn> columns;
        private final Iterator<List<@Nullable Object>> rows;
        private List<@Nullable Object> row = List.of();

        Rows(List<ResultColumn> columns, Iterator<List<@Nullable Object>> rows) {
            this.columns = columns;
            this.rows = rows;
        }

        @Override
        public boolean next() {
            boolean found = rows.hasNext();
            row = found ? rows.next() : List.of();
            return found;
        }

        @Override
        public @Nullable Object value(int column) throws SQLException {
            Object value = row.get(column);
            return value == null ? null : Conversion.to(columns.get(column).type(), value);
        }

        @Override
        public void close() {}
    }
}
