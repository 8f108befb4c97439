package io.github.exposediris.wire.sql;

/** The stretches of SQL text in which no character means anything to the protocol: literals, quoted names and comments. */
final class Lexeme {
    private Lexeme() {}

    /** The position after the literal, quoted name or comment that begins here; {@code at} itself where none begins. */
    static int skip(String sql, int at) {
        char c = sql.charAt(at);
        return c == '\'' || c == '"' ? quoted(sql, at, c) : comment(sql, at);
    }

    /** The position after the comment that begins here; {@code at} itself where none begins. */
    static int comment(String sql, int at) {
        if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            return end < 0 ? sql.length() : end + 1;
        }
        return sql.startsWith("/*", at) ? block(sql, at) : at;
    }

    /** A doubled quote ends one stretch and begins the next, so it needs no rule of its own. */
    private static int quoted(String sql, int at, char quote) {
        int end = sql.indexOf(quote, at + 1);
        return end < 0 ? sql.length() : end + 1;
    }

    private static int block(String sql, int at) {
        int depth = 1;
        int i = at + 2;
        while (i < sql.length() && depth > 0) {
            int step = sql.startsWith("/*", i) ? 1 : sql.startsWith("*/", i) ? -1 : 0;
            depth += step;
            i += step == 0 ? 1 : 2;
        }
        return i;
    }
}
