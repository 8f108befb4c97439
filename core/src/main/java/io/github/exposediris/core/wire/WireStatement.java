package io.github.exposediris.core.wire;

import io.github.exposediris.core.statement.SqlStatement;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.VarCharColumnType;

/**
 * A statement as it is sent.
 *
 * @param sql the text with {@code ?} markers
 * @param arguments a text for each marker, to be bound as such; none of them is NULL
 * @param inserted how many rows it inserts where it succeeds, told by its text, as the server counts none (iris_executor.py:4293-4304); -1
 *     where only the server could tell
 */
public record WireStatement(String sql, List<String> arguments, int inserted) {
    private static final VarCharColumnType TEXT = new VarCharColumnType(1, null);

    /** The statement with its arguments as texts. */
    public SqlStatement toSql() {
        return new SqlStatement(sql, arguments.stream().map(argument -> new Pair<>(TEXT, argument)).toList());
    }
}
