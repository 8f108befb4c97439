package io.github.exposediris.embedded.pgwire.iris;

import io.github.exposediris.wire.engine.WireType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What IRIS answers.
 *
 * @param tag the words of the right command tag
 * @param count rows changed, or -1
 * @param columns empty where there are no rows
 * @param rows values of the classes that the columns' types name
 */
public record IrisResult(String tag, long count, List<Column> columns, List<List<@Nullable Object>> rows) {
    /** A column as IRIS describes it. */
    public record Column(String label, WireType type) {}
}
