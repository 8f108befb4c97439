package io.github.exposediris.core.exposed;

import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.ColumnSet;
import org.jetbrains.exposed.v1.core.Join;

/** What a query reads from. */
public final class QuerySources {
    private QuerySources() {}

    /** The tables, aliases and sub-queries that a source joins; the source alone if it joins none. */
    public static List<ColumnSet> of(ColumnSet source) {
        return source instanceof Join join
                ? Stream.concat(
                                of(join.getTable()).stream(),
                                join.getJoinParts$exposed_core().stream().flatMap(part -> of(part.getJoinPart()).stream()))
                        .toList()
                : List.of(source);
    }
}
