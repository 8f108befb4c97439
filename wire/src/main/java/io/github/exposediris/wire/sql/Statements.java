package io.github.exposediris.wire.sql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its statements. */
public final class Statements {
    private Statements() {}

    /**
     * The statements of a text, in order, without the {@code ;} between them; those that hold nothing but blanks and comments are
     * left out.
     */
    public static List<String> split(String text) {
        List<String> statements = new ArrayList<>(1);
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int after = Lexeme.skip(text, at);
            if (after == at && text.charAt(at) == ';') {
                add(statements, text.substring(start, at));
                start = at + 1;
            }
            at = Math.max(after, at + 1);
        }
        add(statements, text.substring(start));
        return statements;
    }

    private static void add(List<String> statements, String statement) {
        if (saysSomething(statement)) {
            statements.add(statement.strip());
        }
    }

    private static boolean saysSomething(String statement) {
        for (int at = 0; at < statement.length(); ) {
            int after = Lexeme.comment(statement, at);
            if (after == at && !Character.isWhitespace(statement.charAt(at))) {
                return true;
            }
            at = Math.max(after, at + 1);
        }
        return false;
    }
}
