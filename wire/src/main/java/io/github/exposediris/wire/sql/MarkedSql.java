package io.github.exposediris.wire.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement whose parameters are written as {@code ?}.
 *
 * @param sql the text
 * @param order for each {@code ?} of the text, the client's parameter that stood there, counted from 0
 */
public record MarkedSql(String sql, List<Integer> order) {
    private static final int MOST_PARAMETERS = 65_535;

    public MarkedSql {
        order = List.copyOf(order);
    }

    /**
     * Rewrites a statement whose parameters are written as {@code $1}, {@code $2} and so on.
     *
     * @throws IllegalArgumentException if the text has a {@code ?} of its own outside literals, names and comments, or a number
     *     that no parameter can have; the message is for the client
     */
    public static MarkedSql of(String statement) {
        return statement.indexOf('$') < 0 && statement.indexOf('?') < 0
                ? new MarkedSql(statement, List.of())
                : new Rewriting(statement).done();
    }

    /** How many parameters the client has to give. */
    public int parameters() {
        return order.stream().mapToInt(number -> number + 1).max().orElse(0);
    }

    private static final class Rewriting {
        private final String source;
        private final StringBuilder target;
        private final List<Integer> order = new ArrayList<>();

        Rewriting(String source) {
            this.source = source;
            target = new StringBuilder(source.length());
        }

        MarkedSql done() {
            for (int at = 0; at < source.length(); ) {
                int after = Lexeme.skip(source, at);
                at = after > at ? copy(at, after) : code(at);
            }
            return new MarkedSql(target.toString(), order);
        }

        private int code(int at) {
            char c = source.charAt(at);
            if (c == '?') {
                throw new IllegalArgumentException("syntax error at \"?\": parameters are written as $1, $2 and so on");
            }
            if (isNamePart(c)) {
                int end = nameEnd(at);
                return isMarker(at, end) ? marker(at, end) : copy(at, end);
            }
            return copy(at, at + 1);
        }

        private int marker(int at, int end) {
            int number = end - at > 6 ? 0 : Integer.parseInt(source.substring(at + 1, end));
            if (number < 1 || number > MOST_PARAMETERS) {
                throw new IllegalArgumentException("there is no parameter " + source.substring(at, end));
            }
            order.add(number - 1);
            target.append('?');
            return end;
        }

        /** Whether the name from {@code at} to {@code end} is a {@code $} and digits, nothing else. */
        private boolean isMarker(int at, int end) {
            boolean marker = source.charAt(at) == '$' && end > at + 1;
            for (int i = at + 1; i < end && marker; i++) {
                marker = source.charAt(i) >= '0' && source.charAt(i) <= '9';
            }
            return marker;
        }

        private int nameEnd(int at) {
            int end = at;
            while (end < source.length() && isNamePart(source.charAt(end))) {
                end++;
            }
            return end;
        }

        private int copy(int from, int to) {
            target.append(source, from, to);
            return to;
        }

        private static boolean isNamePart(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '$';
        }
    }
}
