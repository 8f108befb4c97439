package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.OpaqueStatement;
import io.github.exposediris.wire.engine.OpaqueStatement.RawValue;
import io.github.exposediris.wire.protocol.Format;
import io.github.exposediris.wire.type.InputType;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A statement that tells nothing before it is run. Arguments are {@link RawValue}s. */
record OpaquePlan(OpaqueStatement statement, PreparedQuery query, Consumer<String> passedOn) implements Plan {
    @Override
    public String tag() {
        return "SELECT";
    }

    @Override
    public List<InputType> parameters() {
        return statement.parameters(query.declared()).stream().map(InputType::of).toList();
    }

    @Override
    public boolean takes(int arguments) {
        return true;
    }

    @Override
    public Object argument(int index, ByteBuffer value, Format format) {
        byte[] bytes = new byte[value.remaining()];
        value.get(bytes);
        return new RawValue(query.declared(index), format == Format.BINARY, bytes);
    }

    @Override
    public boolean isForeseen() {
        return false;
    }

    /** None: {@link #described} runs the statement to know them. */
    @Override
    public List<ResultColumn> columns() {
        return List.of();
    }

    @Override
    public List<ResultColumn> described() throws SQLException {
        return columns(statement.columns(passedOn));
    }

    @Override
    public Outcome run(List<@Nullable Object> arguments) throws SQLException {
        List<@Nullable RawValue> values = new ArrayList<>();
        arguments.forEach(argument -> values.add((RawValue) argument));
        OpaqueStatement.Result result = statement.run(values, passedOn);
        boolean told = !result.columns().isEmpty();
        return new Outcome(-1, columns(result.columns()), told ? new Rows(result) : null, result.commandTag());
    }

    private static List<ResultColumn> columns(List<Column> columns) {
        return columns.stream().map(ResultColumn::of).toList();
    }

    private static final class Rows implements Cursor {
        private final Iterator<List<OpaqueStatement.@Nullable Cell>> rows;
        private List<OpaqueStatement.@Nullable Cell> row = List.of();

        Rows(OpaqueStatement.Result result) {
            rows = result.rows().iterator();
        }

        @Override
        public boolean next() {
            boolean found = rows.hasNext();
            row = found ? rows.next() : List.of();
            return found;
        }

        @Override
        public @Nullable Object value(int column) {
            return row.get(column);
        }

        @Override
        public void close() {}
    }
}
