package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.dialect.Unsupported;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a write over a join, the written one apart, and what joins them.
 *
 * @param sources each as it stands in a FROM clause
 * @param conditions what stands behind ON
 */
record JoinedSources(List<List<Token>> sources, List<List<Token>> conditions) {
    /** Those of the range, which begins behind FROM. */
    static JoinedSources of(SqlText text, int from, int end, List<Token> target) {
        List<List<Token>> sources = new ArrayList<>();
        List<List<Token>> conditions = new ArrayList<>();
        for (int at = from; at < end; ) {
            int next = nextJoin(text, at, end);
            int on = text.find(at, next, "ON");
            sources.add(text.copy(at, on));
            if (on < next) {
                conditions.add(text.copy(on + 1, next));
            }
            at = next < end ? afterJoin(text, next) : end;
        }
        if (!sources.removeIf(source -> written(source).equals(written(target)))) {
            throw Unsupported.feature("write to a table that is not in the join", "join the table whose rows are to be written.");
        }
        return new JoinedSources(sources, conditions);
    }

    private static int nextJoin(SqlText text, int from, int end) {
        for (int i = from; i < end; i = text.skip(i)) {
            if (text.at(i).is("JOIN")) {
                return text.at(i - 1).isAny("INNER", "CROSS", "LEFT", "RIGHT", "FULL", "OUTER", "NATURAL") ? i - 1 : i;
            }
        }
        return end;
    }

    private static int afterJoin(SqlText text, int join) {
        if (!text.at(join).isAny("INNER", "CROSS", "JOIN")) {
            throw Unsupported.feature(
                    "UPDATE or DELETE over an outer join", "join by INNER JOIN, or write the condition with EXISTS or NOT EXISTS.");
        }
        return text.at(join).is("JOIN") ? join + 1 : join + 2;
    }

    /** Whether an expression speaks of one of these tables. */
    boolean areIn(List<Token> expression) {
        for (int i = 0; i + 1 < expression.size(); i++) {
            String name = expression.get(i).name();
            boolean qualifies = expression.get(i + 1).is(".") && Words.isName(expression.get(i));
            if (qualifies && sources.stream().anyMatch(source -> source.get(source.size() - 1).name().equals(name))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> written(List<Token> source) {
        return source.stream().map(Token::name).toList();
    }
}
