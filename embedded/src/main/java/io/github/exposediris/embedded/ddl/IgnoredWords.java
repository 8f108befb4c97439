package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.text.SqlText;

/**
 * Takes away what IRIS reads for the sake of other databases and ignores. Source: InterSystems SQL Reference, "CREATE TABLE", "Options
 * Supported for Compatibility Only".
 */
final class IgnoredWords {
    private IgnoredWords() {}

    static void drop(SqlText text) {
        for (int i = text.size() - 1; i > 0; i--) {
            int words = ignored(text, i);
            text.remove(i, i + words);
        }
    }

    private static int ignored(SqlText text, int at) {
        if (text.hasAny(at, "CLUSTERED", "NONCLUSTERED")) {
            return text.hasAny(at - 1, "KEY", "UNIQUE") ? 1 : 0;
        } else if (text.has(at, "NOT", "FOR", "REPLICATION") || text.has(at, "CHARACTER", "SET")) {
            return 3;
        }
        return text.has(at, "MATCH", "FULL") || text.has(at, "MATCH", "PARTIAL") ? 2 : 0;
    }
}
