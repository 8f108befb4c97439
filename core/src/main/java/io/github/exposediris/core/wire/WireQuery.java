package io.github.exposediris.core.wire;

import java.util.List;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;

/**
 * A query as it is sent, and how its rows are read.
 *
 * @param statement the text and its arguments
 * @param codes one for each column; empty where the columns are not known
 */
public record WireQuery(WireStatement statement, List<ColumnCode> codes) {
    /**
     * A view of a driver's row, for as long as the driver shows it.
     *
     * @param texts the row, of which only the text of each value is asked for
     */
    public RowApi row(RowApi texts) {
        return new WireRow(texts, codes);
    }
}
