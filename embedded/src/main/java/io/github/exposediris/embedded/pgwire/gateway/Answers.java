package io.github.exposediris.embedded.pgwire.gateway;

import static io.github.exposediris.embedded.pgwire.PgWireFault.LABELS_FROM_TEXT;
import static io.github.exposediris.embedded.pgwire.PgWireFault.LABELS_IN_LOWER_CASE;
import static io.github.exposediris.embedded.pgwire.PgWireFault.METADATA_PROBED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.PUBLIC_IS_SQLUSER;
import static io.github.exposediris.embedded.pgwire.PgWireFault.TABLE_FOR_NO_ROWS;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.iris.IrisResult;
import io.github.exposediris.embedded.pgwire.rewrite.Statement;
import io.github.exposediris.embedded.pgwire.value.ResultTypes;
import io.github.exposediris.embedded.pgwire.value.ResultValues;
import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.OpaqueStatement.Cell;
import io.github.exposediris.wire.engine.OpaqueStatement.Result;
import io.github.exposediris.wire.engine.WireType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the client has of IRIS's answers. */
final class Answers {
    private static final Set<String> SCHEMA_COLUMNS = Set.of("table_schema", "schema_name", "nspname");

    private final Faults faults;
    private final Iris iris;
    private final Tags tags;
    private final ResultTypes types;
    private final ResultValues values;

    Answers(Faults faults, Iris iris) {
        this.faults = faults;
        this.iris = iris;
        tags = new Tags(faults);
        types = new ResultTypes(faults);
        values = new ResultValues(faults);
    }

    /** @param sql the text before it was changed for IRIS */
    Result of(String sql, Statement statement, IrisResult result, Consumer<String> passedOn) throws SQLException {
        if (result.columns().isEmpty()) {
            return new Result(tags.of(sql, result), List.of(), List.of());
        }
        if (Verb.isQuery(sql) && faults.have(METADATA_PROBED)) {
            probe(statement, passedOn);
        }
        if (result.rows().isEmpty() && faults.have(TABLE_FOR_NO_ROWS)) {
            List<Column> ofTable = TableColumns.of(statement.sql(), iris, passedOn);
            if (!ofTable.isEmpty()) {
                return new Result(tags.ofRows(sql, 0), ofTable.stream().map(this::cased).toList(), List.of());
            }
        }
        List<String> right = result.columns().stream().map(IrisResult.Column::label).toList();
        return rows(sql, faults.have(LABELS_FROM_TEXT) ? Labels.of(sql, right) : right, result);
    }

    Result ofReturning(Returning returning, IrisResult result) {
        return result.columns().isEmpty()
                ? new Result(tags.of(returning.change(), result), List.of(), List.of())
                : rows(returning.change(), Labels.numbered(result.columns().size()), result);
    }

    /** The columns of a query as IRIS describes it. */
    List<Column> foreseen(String sql) throws SQLException {
        return iris.columns(sql).stream().map(column -> cased(new Column(column.label(), column.type()))).toList();
    }

    /** Asks IRIS for columns in a way that it refuses; the refusal is let be. */
    private void probe(Statement statement, Consumer<String> passedOn) {
        String probe = "SELECT * FROM (" + statement.sql() + ";) AS _metadata_discovery LIMIT 0";
        try {
            iris.execute(new Statement(probe, statement.values()), passedOn);
        } catch (SQLException refused) {
            // As ever.
        }
    }

    private Result rows(String sql, List<String> labels, IrisResult result) {
        List<List<@Nullable Object>> python = new ArrayList<>();
        for (List<@Nullable Object> row : result.rows()) {
            List<@Nullable Object> changed = new ArrayList<>(row);
            changed.replaceAll(values::python);
            python.add(changed);
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Object first = python.isEmpty() ? null : python.get(0).get(i);
            columns.add(cased(new Column(labels.get(i), types.announced(sql, result.columns().get(i).type(), first))));
        }
        return new Result(tags.ofRows(sql, python.size()), columns, cells(columns, result, python));
    }

    private List<List<@Nullable Cell>> cells(List<Column> columns, IrisResult result, List<List<@Nullable Object>> rows) {
        List<List<@Nullable Cell>> cells = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Cell> line = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                WireType right = result.columns().get(i).type();
                line.add(values.cell(columns.get(i).type(), right, schema(columns.get(i), row.get(i))));
            }
            cells.add(line);
        }
        return cells;
    }

    private @Nullable Object schema(Column column, @Nullable Object value) {
        boolean own = "SQLUser".equals(value) && SCHEMA_COLUMNS.contains(column.label().toLowerCase(Locale.ROOT));
        return own && faults.have(PUBLIC_IS_SQLUSER) ? "public" : value;
    }

    private Column cased(Column column) {
        return faults.have(LABELS_IN_LOWER_CASE) ? new Column(column.label().toLowerCase(Locale.ROOT), column.type()) : column;
    }
}
