package io.github.exposediris.core.exposed;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.core.ColumnSet;
import org.jetbrains.exposed.v1.core.Join;

/** What a query reads from. */
public final class QuerySources {
    private QuerySources() {}

    /** The tables, aliases and sub-queries that a source joins; the source alone if it joins none. */
    public static List<ColumnSet> of(ColumnSet source) {
        if (!(source instanceof Join)) {
            return List.of(source);
        }
        List<ColumnSet> sources = new ArrayList<>();
        add(source, sources);
        return sources;
    }

    private static void add(ColumnSet source, List<ColumnSet> sources) {
        if (source instanceof Join join) {
            add(join.getTable(), sources);
            join.getJoinParts$exposed_core().forEach(part -> add(part.getJoinPart(), sources));
        } else {
            sources.add(source);
        }
    }
}
