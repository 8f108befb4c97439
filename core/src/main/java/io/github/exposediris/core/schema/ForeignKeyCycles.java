package io.github.exposediris.core.schema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tables whose foreign keys lead back to them. None of them can be dropped before keys are: DROP TABLE is -320 while another table
 * refers to the table, with CASCADE too. Source: InterSystems SQL Reference, DROP TABLE.
 */
public final class ForeignKeyCycles {
    private ForeignKeyCycles() {}

    /** The keys of other tables that refer to this one and close a cycle with it, each once. */
    public static List<ForeignKeyEdge> closing(TableName table, Collection<ForeignKeyEdge> keys) {
        Set<TableName> reached = reachedFrom(table, keys);
        return keys.stream()
                .filter(key -> key.target().equals(table) && !key.source().equals(table) && reached.contains(key.source()))
                .distinct()
                .toList();
    }

    private static Set<TableName> reachedFrom(TableName table, Collection<ForeignKeyEdge> keys) {
        Set<TableName> reached = new HashSet<>();
        Deque<TableName> next = new ArrayDeque<>(List.of(table));
        while (!next.isEmpty()) {
            TableName here = next.pop();
            for (ForeignKeyEdge key : keys) {
                if (key.source().equals(here) && reached.add(key.target())) {
                    next.push(key.target());
                }
            }
        }
        return reached;
    }
}
