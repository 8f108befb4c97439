package io.github.exposediris.core.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A statement as it is sent: its text, and which argument each of its {@code ?} markers stands for. Immutable. */
public final class AdaptedSql {
    private final String sql;
    private final int @Nullable [] arguments;
    private final boolean changed;

    private AdaptedSql(String sql, int @Nullable [] arguments, boolean changed) {
        this.sql = sql;
        this.arguments = arguments;
        this.changed = changed;
    }

    /** A text that is sent as it was given. */
    static AdaptedSql unchanged(String sql) {
        return new AdaptedSql(sql, null, false);
    }

    /** A text whose k-th marker stands for the argument {@code arguments[k]}. */
    static AdaptedSql of(String sql, int[] arguments, int given) {
        boolean inOrder = arguments.length == given && IntStream.range(0, given).allMatch(i -> arguments[i] == i);
        return new AdaptedSql(sql, inOrder ? null : arguments.clone(), true);
    }

    /** Whether another text is sent than the one that was given. */
    public boolean isChanged() {
        return changed;
    }

    /** The text to send; one equal to what was given unless it {@linkplain #isChanged changed}. */
    public String sql() {
        return sql;
    }

    /** Whether each marker stands for the argument at its own place. */
    public boolean keepsArguments() {
        return arguments == null;
    }

    /** The arguments in the order of the markers: the same list where they keep their places. */
    public <T extends @Nullable Object> List<T> arrange(List<T> given) {
        if (arguments == null) {
            return given;
        }
        List<T> arranged = new ArrayList<>(arguments.length);
        for (int argument : arguments) {
            arranged.add(given.get(argument));
        }
        return arranged;
    }

    /** The markers that stand for an argument, both counted from 0. */
    public int[] markersOf(int argument) {
        return arguments == null
                ? new int[] {argument}
                : IntStream.range(0, arguments.length).filter(i -> arguments[i] == argument).toArray();
    }
}
