package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.function.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.command.ddl.CreateTableData;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.result.DefaultRow;
import org.h2.result.Row;
import org.h2.util.json.JSONValue;
import org.h2.value.Value;

/** A table of {@link JsonTables}. */
final class JsonTable extends ComputedTable {
    private final transient List<JsonPath> paths;
    private final List<Index> indexes;

    JsonTable(CreateTableData data) {
        super(data);
        paths = data.tableEngineParams.stream().map(path -> JsonPath.of(path).orElseThrow()).toList();
        indexes = List.of(new JsonIndex(this, false), new JsonIndex(this, true));
    }

    /** The rows of a document. */
    List<Row> rows(SessionLocal session, Value document) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (JSONValue item : JsonValues.rows(JsonValues.read(document.getString()), paths.get(0))) {
            Value[] row = new Value[paths.size()];
            row[0] = document;
            for (int i = 1; i < row.length; i++) {
                row[i] = JsonColumns.value(session, item, paths.get(i), getColumn(i).getType());
            }
            rows.add(new DefaultRow(row));
        }
        return rows;
    }

    @Override
    public Index getScanIndex(SessionLocal session) {
        return indexes.get(0);
    }

    @Override
    public List<Index> getIndexes() {
        return indexes;
    }

    /** Always the same: what is in a document does not change. */
    @Override
    public long getMaxDataModificationId() {
        return 0;
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }

    @Override
    public long getRowCount(SessionLocal session) {
        return getRowCountApproximation(session);
    }

    @Override
    public long getRowCountApproximation(SessionLocal session) {
        return JsonIndex.FEW;
    }
}
