package io.github.exposediris.wire.session;

import java.util.Set;

/** Words the end of a command as PostgreSQL does. */
final class CommandTag {
    private static final Set<String> COUNTED = Set.of("SELECT", "UPDATE", "DELETE", "MERGE", "FETCH", "MOVE", "COPY");

    private CommandTag() {}

    /** @param count rows, or -1 where there is nothing to count */
    static String of(String tag, long count) {
        if (count < 0) {
            return tag;
        }
        if (tag.equals("INSERT")) {
            return "INSERT 0 " + count;
        }
        return COUNTED.contains(tag) ? tag + ' ' + count : tag;
    }
}
