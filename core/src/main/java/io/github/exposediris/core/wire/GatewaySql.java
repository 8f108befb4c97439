package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.SqlText;
import io.github.exposediris.core.server.ServerKind;
import java.util.List;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a statement of IRIS's SQL one that comes through iris-pgwire 1.0 as it was meant, whatever its arguments, literals and names
 * hold; and refuses, before anything is sent, what cannot be made so. Thread-safe.
 */
public final class GatewaySql {
    private GatewaySql() {}

    /**
     * The statement to send.
     *
     * @param sql with {@code ?} markers, adapted to IRIS
     * @param values one for each marker
     * @throws io.github.exposediris.core.error.InvalidValueException if there are not as many values as markers
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if it cannot be made to come through, with the reason
     */
    public static WireStatement statement(String sql, List<WireValue> values) {
        return new Rendering(prepared(sql), values).statement();
    }

    /** The text as every execution of it begins. */
    static SqlText prepared(String sql) {
        SqlText text = text(sql);
        prepare(text, sql);
        return text;
    }

    /**
     * The query to send, for rows that can be read back as they are.
     *
     * @param fields the column types of the select list, in its order, null for one that is not known; empty where none is
     */
    public static WireQuery query(String sql, List<WireValue> values, List<? extends @Nullable IColumnType<?>> fields, ServerKind kind) {
        SqlText text = text(sql);
        FirstWord.set(text, sql);
        List<ColumnCode> codes = ReadableColumns.select(text, fields, kind);
        prepare(text, sql);
        return new WireQuery(new Rendering(text, values).statement(), codes);
    }

    /**
     * The statements that insert these rows: an INSERT of one row with VALUES is put together with others as INSERT … SELECT … UNION ALL,
     * as each statement costs the server some milliseconds; any other statement is executed for each of the argument lists.
     */
    public static List<WireStatement> batch(String sql, List<List<WireValue>> rows) {
        return new InsertedRows(sql, rows).statements();
    }

    private static SqlText text(String sql) {
        SqlText text = SqlText.of(sql);
        if (text == null) {
            throw Refusal.of(sql, "reads a text with an open quote or comment in its own way", "Close it.");
        }
        return text;
    }

    private static void prepare(SqlText text, String sql) {
        FirstWord.set(text, sql);
        LimitClause.rewrite(text);
        OrderAliases.quote(text);
        if (text.at(text.size() - 1).is(";")) {
            text.remove(text.size() - 1, text.size());
        }
    }
}
