package io.github.exposediris.core.wire;

import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.value.SentText;
import java.util.List;
import kotlin.Pair;

/**
 * A statement as it is sent.
 *
 * @param sql the text with {@code ?} markers
 * @param arguments a text for each marker, to be bound as such; none of them is NULL
 * @param inserted how many rows it inserts where it succeeds, told by its text, as the server counts none (iris_executor.py:4293-4304); -1
 *     where only the server could tell
 */
public record WireStatement(String sql, List<String> arguments, int inserted) {
    /** How many rows it changed, where the server tells so many: what its text tells, if it does, goes before that. */
    public long count(long told) {
        return inserted < 0 ? told : inserted;
    }

    /** The statement with its arguments as texts. */
    public SqlStatement toSql() {
        return new SqlStatement(sql, arguments.stream().map(argument -> new Pair<>(SentText.TYPE, argument)).toList());
    }
}
