package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.OpaqueStatement.Cell;
import io.github.exposediris.wire.engine.OpaqueStatement.Result;
import io.github.exposediris.wire.engine.WireType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that the server makes up by itself, all of them text. */
final class Rows {
    private final List<Column> columns;
    private final List<List<@Nullable Cell>> rows = new ArrayList<>();

    Rows(Column... columns) {
        this.columns = List.of(columns);
    }

    static Column text(String label) {
        return new Column(label, WireType.TEXT);
    }

    Rows add(Object... values) {
        List<@Nullable Cell> row = new ArrayList<>();
        Arrays.stream(values).forEach(value -> row.add(binary -> value.toString().getBytes(StandardCharsets.UTF_8)));
        rows.add(row);
        return this;
    }

    Result result() {
        return new Result("SELECT " + rows.size(), columns, rows);
    }
}
